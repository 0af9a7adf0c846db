// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"
#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

namespace sevenrounds {
struct LastSheet;
}

/// A page that is made to be handed over or printed: the interviewer's script of a round, the packet of a loop, or the sheet of the last
/// week.
class SheetViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QString title READ title NOTIFY sheetChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY sheetChanged FINAL)
    /// Whom the page is for, and whom not.
    Q_PROPERTY(QString warning READ warning NOTIFY sheetChanged FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY sheetChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY sheetChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY sheetChanged FINAL)
    Q_PROPERTY(QString printPath READ printPath NOTIFY printPathChanged FINAL)
    /// What went well, until something else happens.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    SheetViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString crumb() const { return m_crumb; }
    [[nodiscard]] QString warning() const { return m_warning; }
    [[nodiscard]] bool isEmpty() const { return m_document.isEmpty(); }
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QString printPath() const { return m_printPath; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Opens the page with the script of the round that is open, live or in its debrief.
    Q_INVOKABLE void showSession();
    /// Opens the page with the phases and bands of a round.
    Q_INVOKABLE void showRound(const QString &round);
    /// Opens the page with what a committee would read.
    void showPacket(
        const sevenrounds::MockLoop &loop, const sevenrounds::Packet &packet, const sevenrounds::CommitteeRule &rule);
    /// Opens the page with the two pages of the last week.
    void showLastSheet(const sevenrounds::LastSheet &sheet);
    /// Opens the page with where every round stands and what that rests on.
    void showReadiness(const QStringList &assumptions);
    Q_INVOKABLE void setPrintPath(const QString &path);
    /// What to know of the path while it is still being typed: above all, that its file would be replaced.
    [[nodiscard]] Q_INVOKABLE QString printHintFor(const QString &typed) const;
    /// Asks the page to write the PDF; it answers by printed().
    Q_INVOKABLE void print();
    Q_INVOKABLE void printed(bool isWritten);
    Q_INVOKABLE void dismissProblem();
    Q_INVOKABLE void leave();

signals:
    void sheetChanged();
    void printPathChanged();
    void noticeChanged();
    void problemChanged();
    void printAsked(const QString &path);

private:
    void show(const sevenrounds::PageDocument &page, const QString &file);
    void setNotice(const QString &notice);
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    QString m_title;
    QString m_crumb;
    QString m_warning;
    QString m_document;
    QString m_plainText;
    QString m_printPath;
    QString m_notice;
    Problem m_problem;
};
