// SPDX-License-Identifier: MIT
#pragma once

#include "domain/papernote.h"
#include "services/appservices.h"
#include "ui/talk/deckexportviewmodel.h"
#include "ui/talk/decknewsviewmodel.h"
#include "ui/talk/deckpictures.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("deckexportviewmodel.h")
Q_MOC_INCLUDE("decknewsviewmodel.h")

/// Which slides a talk is going to be told with, and what is kept beside each: a note, and the time by which it is to be left. The file is open only while the page is
/// shown.
class DeckViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TalksViewModel")
    Q_PROPERTY(DeckPictures *pictures READ pictures CONSTANT FINAL)
    /// What came with the file that was taken last.
    Q_PROPERTY(DeckNewsViewModel *news READ news CONSTANT FINAL)
    /// Its notes as a file.
    Q_PROPERTY(DeckExportViewModel *notesFile READ notesFile CONSTANT FINAL)
    Q_PROPERTY(bool isChosen READ isChosen NOTIFY deckChanged FINAL)
    /// The file is open: it can be told.
    Q_PROPERTY(bool isReady READ isReady NOTIFY deckChanged FINAL)
    Q_PROPERTY(bool isOpening READ isOpening NOTIFY deckChanged FINAL)
    /// What the file is called.
    Q_PROPERTY(QString name READ name NOTIFY deckChanged FINAL)
    /// As typed or dropped: the file to be taken.
    Q_PROPERTY(QString entry READ entry NOTIFY entryChanged FINAL)
    Q_PROPERTY(bool isCopying READ isCopying NOTIFY entryChanged FINAL)
    /// Why it was not taken.
    Q_PROPERTY(Problem entryProblem READ entryProblem NOTIFY entryChanged FINAL)
    /// The decks of earlier talks, the latest first.
    Q_PROPERTY(QList<QString> recent READ recent NOTIFY recentChanged FINAL)
    /// The PDF of the paper that is presented; empty where it has none, or is shown.
    Q_PROPERTY(QString offer READ offer NOTIFY offerChanged FINAL)
    /// From 0.
    Q_PROPERTY(int slide READ slide NOTIFY slideChanged FINAL)
    /// "3", as people count.
    Q_PROPERTY(QString label READ label NOTIFY slideChanged FINAL)
    /// "of 8"; empty while the file is not open.
    Q_PROPERTY(QString countText READ countText NOTIFY deckChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY slideChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY slideChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged FINAL)
    /// As it is set, "6:30"; empty where the slide has its share.
    Q_PROPERTY(QString leaveBy READ leaveBy NOTIFY timesChanged FINAL)
    /// Why what was typed is not set.
    Q_PROPERTY(QString leaveByProblem READ leaveByProblem NOTIFY timesChanged FINAL)
    /// The lengths of talk for which the plan can be shown, "20 min".
    Q_PROPERTY(QList<QString> talks READ talks NOTIFY timesChanged FINAL)
    /// One of them.
    Q_PROPERTY(int talk READ talk NOTIFY timesChanged FINAL)
    /// "In a talk of 20 min from 2:30 to 4:00"
    Q_PROPERTY(QString planText READ planText NOTIFY timesChanged FINAL)

public:
    explicit DeckViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] DeckPictures *pictures() { return &m_pictures; }
    [[nodiscard]] DeckNewsViewModel *news() { return &m_news; }
    [[nodiscard]] DeckExportViewModel *notesFile() { return &m_notesFile; }
    [[nodiscard]] bool isChosen() const { return !m_key.isEmpty(); }
    [[nodiscard]] bool isReady() const { return isChosen() && m_pictures.state() == DeckPictures::State::Ready; }
    [[nodiscard]] bool isOpening() const { return isChosen() && m_pictures.state() == DeckPictures::State::Opening; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString entry() const { return m_entry; }
    [[nodiscard]] bool isCopying() const { return m_isCopying; }
    [[nodiscard]] Problem entryProblem() const { return m_entryProblem; }
    [[nodiscard]] QStringList recent() const;
    [[nodiscard]] QString offer() const;
    [[nodiscard]] int slide() const { return m_slide; }
    [[nodiscard]] QString label() const { return QLocale().toString(m_slide + 1); }
    [[nodiscard]] QString countText() const { return isReady() ? tr("of %L1").arg(m_pictures.count()) : QString(); }
    [[nodiscard]] bool hasPrevious() const { return isReady() && m_slide > 0; }
    [[nodiscard]] bool hasNext() const { return isReady() && m_slide + 1 < m_pictures.count(); }
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString leaveBy() const;
    [[nodiscard]] QString leaveByProblem() const { return m_leaveByProblem; }
    [[nodiscard]] QStringList talks() const;
    [[nodiscard]] int talk() const { return static_cast<int>(m_talks.indexOf(m_talk)); }
    [[nodiscard]] QString planText() const;

    /// Another file than this paper's is let go; nothing is opened in its place.
    void keepOnlyOf(const QString &paper);
    /// What a talk starts with; no slides where none are ready.
    [[nodiscard]] sevenrounds::TalkDeck deck() const;
    /// The lengths that a talk can have; the plan stays with its own as long as that is one of them, and else is of `usual`.
    void setTalks(const QList<sevenrounds::Milliseconds> &lengths, sevenrounds::Milliseconds usual);
    /// For which length the plan is shown.
    void setTalk(sevenrounds::Milliseconds length);
    /// The PDF of this paper, named as PaperService names papers, is offered; none without a name.
    void setPaper(const QString &paper);
    /// Whether the page is there: the file is open no longer than that.
    void setShown(bool isShown);

    Q_INVOKABLE void setEntry(const QString &entry);
    /// Copies the file that is named into the profile and shows it.
    Q_INVOKABLE void attach();
    /// One of recent().
    Q_INVOKABLE void choose(int index);
    Q_INVOKABLE void takeOffer();
    /// Without slides.
    Q_INVOKABLE void drop();
    Q_INVOKABLE void retry();
    Q_INVOKABLE void turn(int slides);
    /// A slide as people count; anything else leaves it where it is.
    Q_INVOKABLE void goTo(const QString &label);
    Q_INVOKABLE void setNote(const QString &text);
    /// One of talks().
    Q_INVOKABLE void chooseTalk(int index);
    /// As typed; nothing takes the time away.
    Q_INVOKABLE void setLeaveBy(const QString &text);

signals:
    void deckChanged();
    void entryChanged();
    void recentChanged();
    void offerChanged();
    void slideChanged();
    void noteChanged();
    void timesChanged();

private:
    [[nodiscard]] QList<sevenrounds::PaperFile> decks() const;
    [[nodiscard]] QList<sevenrounds::Milliseconds> lengths() const;
    void open(const QString &key);
    void showSlide(int slide);

    sevenrounds::PaperNoteService &m_notes;
    DeckPictures m_pictures;
    DeckNewsViewModel m_news;
    DeckExportViewModel m_notesFile;
    QString m_key;
    QString m_paper;
    bool m_isShown = true;
    /// Each once, the shortest first.
    QList<sevenrounds::Milliseconds> m_talks;
    sevenrounds::Milliseconds m_talk { 0 };
    QString m_entry;
    bool m_isCopying = false;
    Problem m_entryProblem;
    int m_slide = 0;
    QString m_leaveByProblem;
};
