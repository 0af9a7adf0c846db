// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/paperroom/workspacelistmodel.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <array>

class Navigation;

Q_MOC_INCLUDE("workspacelistmodel.h")

/// One paper of the own library while it is written about: what it is, how it scores, and its workspace. What is typed is kept at once and written within
/// half a second; leaving it makes it the paper's state.
class OwnPaperViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    Q_PROPERTY(bool exists READ exists NOTIFY opened FINAL)
    Q_PROPERTY(QString shownTitle READ shownTitle NOTIFY textChanged FINAL)
    Q_PROPERTY(QString byline READ byline NOTIFY textChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY textChanged FINAL)
    /// As typed: names with semicolons or line breaks between them.
    Q_PROPERTY(QString authors READ authors NOTIFY textChanged FINAL)
    Q_PROPERTY(QString year READ year NOTIFY textChanged FINAL)
    Q_PROPERTY(QString yearError READ yearError NOTIFY textChanged FINAL)
    Q_PROPERTY(QString venue READ venue NOTIFY textChanged FINAL)
    Q_PROPERTY(QString arxiv READ arxiv NOTIFY textChanged FINAL)
    Q_PROPERTY(QString arxivError READ arxivError NOTIFY textChanged FINAL)
    Q_PROPERTY(QString doi READ doi NOTIFY textChanged FINAL)
    Q_PROPERTY(QString doiError READ doiError NOTIFY textChanged FINAL)
    Q_PROPERTY(QString url READ url NOTIFY textChanged FINAL)
    Q_PROPERTY(QString affiliations READ affiliations NOTIFY textChanged FINAL)
    /// As typed, with commas between them.
    Q_PROPERTY(QString tags READ tags NOTIFY textChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY textChanged FINAL)
    /// Says which paper of the library is the same; empty where none is.
    Q_PROPERTY(QString sameText READ sameText NOTIFY sameChanged FINAL)
    Q_PROPERTY(QList<QString> statuses READ statuses CONSTANT FINAL)
    Q_PROPERTY(int statusIndex READ statusIndex NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool isChosen READ isChosen NOTIFY statusChanged FINAL)
    Q_PROPERTY(QList<QString> criteria READ criteria CONSTANT FINAL)
    Q_PROPERTY(QList<QString> criterionHints READ criterionHints CONSTANT FINAL)
    Q_PROPERTY(QList<QString> scoreOptions READ scoreOptions CONSTANT FINAL)
    /// 0 to 3, in the order of the criteria; -1 where it was not judged.
    Q_PROPERTY(QList<int> scores READ scores NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QList<QString> whys READ whys NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QString choice READ choice NOTIFY choiceChanged FINAL)
    /// What has to be done before it can be chosen, or that it can.
    Q_PROPERTY(QString verdict READ verdict NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool isReady READ isReady NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool isVetoed READ isVetoed NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QList<QString> vetoes READ vetoes NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QList<QString> warnings READ warnings NOTIFY choiceChanged FINAL)
    /// What its age alone says: "By its year: 3"; empty without a year, or where the criterion says the same.
    Q_PROPERTY(QString recencyText READ recencyText NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QList<QString> vetoOptions READ vetoOptions CONSTANT FINAL)
    Q_PROPERTY(int deepMindIndex READ deepMindIndex NOTIFY choiceChanged FINAL)
    Q_PROPERTY(int famousIndex READ famousIndex NOTIFY choiceChanged FINAL)
    Q_PROPERTY(int equationPart READ equationPart CONSTANT FINAL)
    Q_PROPERTY(int alternativePart READ alternativePart CONSTANT FINAL)
    /// In which order one works on the parts: what it says, then criticism, praise later.
    Q_PROPERTY(QList<int> partOrder READ partOrder CONSTANT FINAL)
    /// In the order of WorkspacePart.
    Q_PROPERTY(QList<QString> partNames READ partNames CONSTANT FINAL)
    Q_PROPERTY(QList<QString> partHints READ partHints CONSTANT FINAL)
    Q_PROPERTY(QList<QString> besideHints READ besideHints CONSTANT FINAL)
    /// "2 of 3, aim for 5".
    Q_PROPERTY(QList<QString> partCounts READ partCounts NOTIFY countsChanged FINAL)
    /// Whether the minimum of each part is met.
    Q_PROPERTY(QList<bool> partsMet READ partsMet NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString preparedText READ preparedText NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool isPrepared READ isPrepared NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool canUndoPoint READ canUndoPoint NOTIFY undoChanged FINAL)

public:
    OwnPaperViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const { return !m_paper.id.isEmpty(); }
    [[nodiscard]] const sevenrounds::OwnPaper &paper() const { return m_paper; }
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QString byline() const;
    [[nodiscard]] QString title() const { return m_paper.title; }
    [[nodiscard]] QString authors() const { return m_authors; }
    [[nodiscard]] QString year() const { return m_year; }
    [[nodiscard]] QString yearError() const;
    [[nodiscard]] QString venue() const { return m_paper.venue; }
    [[nodiscard]] QString arxiv() const { return m_arxiv; }
    [[nodiscard]] QString arxivError() const;
    [[nodiscard]] QString doi() const { return m_doi; }
    [[nodiscard]] QString doiError() const;
    [[nodiscard]] QString url() const { return m_paper.url; }
    [[nodiscard]] QString affiliations() const { return m_paper.affiliations; }
    [[nodiscard]] QString tags() const { return m_tags; }
    [[nodiscard]] QString note() const { return m_paper.note; }
    [[nodiscard]] QString sameText() const { return m_same; }
    [[nodiscard]] QStringList statuses() const;
    [[nodiscard]] int statusIndex() const { return static_cast<int>(m_paper.status); }
    [[nodiscard]] bool isChosen() const { return m_paper.isChosen; }
    [[nodiscard]] QStringList criteria() const;
    [[nodiscard]] QStringList criterionHints() const;
    [[nodiscard]] QStringList scoreOptions() const;
    [[nodiscard]] QList<int> scores() const;
    [[nodiscard]] QStringList whys() const;
    [[nodiscard]] QString choice() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isVetoed() const;
    [[nodiscard]] QStringList vetoes() const;
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] QString recencyText() const;
    [[nodiscard]] QStringList vetoOptions() const;
    [[nodiscard]] int deepMindIndex() const { return static_cast<int>(m_paper.isDeepMind); }
    [[nodiscard]] int famousIndex() const { return static_cast<int>(m_paper.isFamous); }
    [[nodiscard]] int equationPart() const { return static_cast<int>(sevenrounds::WorkspacePart::Equation); }
    [[nodiscard]] int alternativePart() const { return static_cast<int>(sevenrounds::WorkspacePart::Alternative); }
    [[nodiscard]] QList<int> partOrder() const;
    [[nodiscard]] QStringList partNames() const;
    [[nodiscard]] QStringList partHints() const;
    [[nodiscard]] QStringList besideHints() const;
    [[nodiscard]] QStringList partCounts() const;
    [[nodiscard]] QList<bool> partsMet() const;
    [[nodiscard]] QString preparedText() const;
    [[nodiscard]] bool isPrepared() const;
    [[nodiscard]] bool canUndoPoint() const { return m_undoRow >= 0; }

    /// Shows a paper; an unknown id shows none.
    void open(const sevenrounds::OwnPaperId &id);
    /// The person goes elsewhere: what was typed becomes the paper's state.
    void leave();

    Q_INVOKABLE void setTitle(const QString &text);
    Q_INVOKABLE void setAuthors(const QString &text);
    Q_INVOKABLE void setYear(const QString &text);
    Q_INVOKABLE void setVenue(const QString &text);
    /// Any form of it: bare, with "arXiv:" before it, an address.
    Q_INVOKABLE void setArxiv(const QString &text);
    Q_INVOKABLE void setDoi(const QString &text);
    Q_INVOKABLE void setUrl(const QString &text);
    Q_INVOKABLE void setAffiliations(const QString &text);
    Q_INVOKABLE void setTags(const QString &text);
    Q_INVOKABLE void setNote(const QString &text);
    Q_INVOKABLE void chooseStatus(int index);
    Q_INVOKABLE void choose(bool isChosen);
    /// The score that is chosen already is taken back.
    Q_INVOKABLE void setScore(int criterion, int score);
    Q_INVOKABLE void setWhy(int criterion, const QString &text);
    /// Takes over what its age says.
    Q_INVOKABLE void takeRecency();
    Q_INVOKABLE void setDeepMind(int index);
    Q_INVOKABLE void setFamous(int index);
    /// The points of a part.
    Q_INVOKABLE WorkspaceListModel *points(int part);
    Q_INVOKABLE void addPoint(int part);
    Q_INVOKABLE void setPointText(int part, int row, const QString &text);
    Q_INVOKABLE void setPointBeside(int part, int row, const QString &text);
    /// Of an alternative.
    Q_INVOKABLE void setPointEvidence(int part, int row, const QString &text);
    Q_INVOKABLE void setPointWho(int part, int row, const QString &text);
    Q_INVOKABLE void setPointDone(int part, int row, bool isDone);
    Q_INVOKABLE void removePoint(int part, int row);
    /// Puts the point that was removed last back where it was.
    Q_INVOKABLE void undoPoint();
    /// The derivation behind an equation, or the free board where none is.
    Q_INVOKABLE void deriveEquation(int row);

signals:
    void opened();
    void textChanged();
    void statusChanged();
    void choiceChanged();
    void countsChanged();
    void undoChanged();
    void sameChanged();

private:
    void follow(const sevenrounds::OwnPaperId &id);
    void show();
    void store();
    void compare();
    [[nodiscard]] bool holdsPoint(int part, int row) const;
    /// Writes one of the texts of a point.
    void setPart(int part, int row, QString sevenrounds::WorkspacePoint::*text, const QString &words);
    [[nodiscard]] int thisYear() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    sevenrounds::OwnPaper m_paper;
    // As typed, also where it cannot be read yet.
    QString m_authors;
    QString m_year;
    QString m_arxiv;
    QString m_doi;
    QString m_tags;
    std::array<WorkspaceListModel *, sevenrounds::kWorkspaceParts.size()> m_points {};
    sevenrounds::WorkspacePoint m_undoPoint;
    int m_undoPart = 0;
    int m_undoRow = -1;
    QString m_same;
    QTimer m_compare;
};
