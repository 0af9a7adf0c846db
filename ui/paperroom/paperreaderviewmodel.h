// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/papernoteservice.h"
#include "services/pdfreader.h"
#include "ui/context/problem.h"

#include <QLocale>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

/// A paper's PDF while it is read, one page after the other, and the note beside each. The file is open only while it is shown; the page and the zoom are kept
/// as long as the program runs, the notes for good.
class PaperReaderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    /// What keeps the file from being shown; the notes are there all the same.
    Q_PROPERTY(Problem problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasFile READ hasFile NOTIFY fileChanged FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY fileChanged FINAL)
    /// "“a.pdf” was taken out."; empty where there is nothing to take back.
    Q_PROPERTY(QString undoFileText READ undoFileText NOTIFY fileChanged FINAL)
    /// As typed or dropped: the file to be taken.
    Q_PROPERTY(QString entry READ entry NOTIFY entryChanged FINAL)
    Q_PROPERTY(bool isCopying READ isCopying NOTIFY entryChanged FINAL)
    /// Why it was not taken.
    Q_PROPERTY(Problem entryProblem READ entryProblem NOTIFY entryChanged FINAL)
    /// From 0.
    Q_PROPERTY(int page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY stateChanged FINAL)
    /// "3", as people count.
    Q_PROPERTY(QString pageLabel READ pageLabel NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY pageChanged FINAL)
    /// Height over width.
    Q_PROPERTY(qreal pageRatio READ pageRatio NOTIFY pageChanged FINAL)
    /// What is printed on the page, for a screen reader.
    Q_PROPERTY(QString spoken READ spoken NOTIFY spokenChanged FINAL)
    Q_PROPERTY(bool fitsWidth READ fitsWidth NOTIFY zoomChanged FINAL)
    /// Of the page where it does not fit the width of what it is shown in, in pixels that do not depend on the device.
    Q_PROPERTY(qreal sheetWidth READ sheetWidth NOTIFY zoomChanged FINAL)
    Q_PROPERTY(QString zoomText READ zoomText NOTIFY zoomChanged FINAL)
    Q_PROPERTY(QString query READ query NOTIFY foundChanged FINAL)
    /// "3 of 17", or that there is none; empty while nothing is looked for.
    Q_PROPERTY(QString foundText READ foundText NOTIFY foundChanged FINAL)
    Q_PROPERTY(bool hasFound READ hasFound NOTIFY foundChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged FINAL)
    Q_PROPERTY(bool canUndoNote READ canUndoNote NOTIFY undoChanged FINAL)
    /// The pages that have a note, as people count.
    Q_PROPERTY(QList<QString> notedPages READ notedPages NOTIFY notedChanged FINAL)

public:
    enum class State {
        NoFile,
        Opening,
        Ready,
        Failed,
    };
    Q_ENUM(State)

    explicit PaperReaderViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] bool canRetry() const { return m_state == State::Failed; }
    [[nodiscard]] bool hasFile() const { return m_notes.file(m_paper).exists(); }
    [[nodiscard]] QString fileName() const { return m_notes.file(m_paper).name; }
    [[nodiscard]] QString undoFileText() const;
    [[nodiscard]] QString entry() const { return m_entry; }
    [[nodiscard]] bool isCopying() const { return m_copying.contains(m_paper); }
    [[nodiscard]] Problem entryProblem() const { return m_entryProblem; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pdf.sizes().size()); }
    [[nodiscard]] QString pageLabel() const { return QLocale().toString(m_page + 1); }
    [[nodiscard]] bool hasPrevious() const { return m_page > 0; }
    [[nodiscard]] bool hasNext() const { return m_page + 1 < pageCount(); }
    [[nodiscard]] qreal pageRatio() const;
    [[nodiscard]] QString spoken() const { return m_spoken; }
    [[nodiscard]] bool fitsWidth() const { return m_fitsWidth; }
    [[nodiscard]] qreal sheetWidth() const;
    [[nodiscard]] QString zoomText() const;
    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] QString foundText() const;
    [[nodiscard]] bool hasFound() const { return !m_found.isEmpty(); }
    [[nodiscard]] QString note() const { return m_notes.note(m_paper, m_page); }
    [[nodiscard]] bool canUndoNote() const { return !m_removedNote.isEmpty(); }
    [[nodiscard]] QStringList notedPages() const;

    /// The paper, named as PaperService names them, is read; its file is opened where it has one.
    void show(const QString &paper);
    /// The person goes elsewhere: what is typed is saved, the file closed.
    void leave();

    // For the item that paints the page.
    /// The newest picture of the page; null where none is there yet.
    [[nodiscard]] const sevenrounds::PdfPicture *picture() const;
    /// How many pixels wide the page is painted.
    void setPixelWidth(int width);
    /// What was found on the page: lines of each occurrence in points.
    [[nodiscard]] const QList<QList<QRectF>> &marks() const { return m_marks; }
    /// Which of them is gone to; -1 where it stands on another page.
    [[nodiscard]] int currentMark() const;
    [[nodiscard]] qreal pageWidth() const { return pageSize().width(); }

    Q_INVOKABLE void setEntry(const QString &entry);
    /// Copies the file that is named into the profile and shows it.
    Q_INVOKABLE void attach();
    Q_INVOKABLE void detach();
    Q_INVOKABLE void undoFile();
    Q_INVOKABLE void retry();
    /// So many pages on, or back.
    Q_INVOKABLE void turn(int pages) { turnTo(m_page + pages); }
    /// A page as people count; anything else leaves it where it is.
    Q_INVOKABLE void goTo(const QString &label);
    /// The next larger or smaller step from what is shown now.
    Q_INVOKABLE void zoomBy(int steps, qreal shownWidth);
    Q_INVOKABLE void fitWidth();
    Q_INVOKABLE void find(const QString &text);
    Q_INVOKABLE void findNext(int by);
    Q_INVOKABLE void setNote(const QString &text);
    Q_INVOKABLE void removeNote();
    Q_INVOKABLE void undoNote();

signals:
    void stateChanged();
    void fileChanged();
    void entryChanged();
    void pageChanged();
    void spokenChanged();
    void zoomChanged();
    void foundChanged();
    void noteChanged();
    void undoChanged();
    void notedChanged();
    void pictureChanged();
    void marksChanged();

private:
    struct Refused {
        QString entry;
        Problem problem;
    };

    void start();
    void takeCopied(const QString &paper, const QString &entry, const sevenrounds::Result<> &taken);
    [[nodiscard]] bool hasPage(int page) const;
    void turnTo(int page);
    void askForPage();
    void askForPicture();
    void askForMarks();
    void takePicture(const sevenrounds::PdfPicture &picture);
    void takeFound(const QString &text, const QList<int> &pages);
    void setState(State state, const Problem &problem = {});
    [[nodiscard]] QSizeF pageSize(int page) const;
    [[nodiscard]] QSizeF pageSize() const { return pageSize(m_page); }
    [[nodiscard]] QSize pixels(int page) const;
    [[nodiscard]] bool holds(int page) const;

    sevenrounds::PaperNoteService &m_notes;
    sevenrounds::PdfReader m_pdf;
    QString m_paper;
    State m_state = State::NoFile;
    Problem m_problem;
    QString m_entry;
    Problem m_entryProblem;
    /// Several files can be handed over at once, each to a paper of its own.
    QSet<QString> m_copying;
    /// What was not taken while another paper was shown; said when its own comes up.
    QHash<QString, Refused> m_refused;
    /// Where each paper was left.
    QHash<QString, int> m_places;
    int m_page = 0;
    QString m_spoken;
    bool m_fitsWidth = true;
    int m_percent = 100;
    int m_pixelWidth = 0;
    /// The newest last.
    QList<sevenrounds::PdfPicture> m_pictures;
    QString m_query;
    /// The page of each occurrence.
    QList<int> m_found;
    bool m_isFindDone = false;
    int m_current = 0;
    QList<QList<QRectF>> m_marks;
    QString m_removedNote;
    int m_removedPage = 0;
};
