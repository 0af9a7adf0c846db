// SPDX-License-Identifier: MIT
#pragma once

#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace sevenrounds {
class PaperNoteService;
}

/// A deck's notes as a file that pdfpc reads beside the PDF, with the slide that the talk ends with where one came from there.
class DeckExportViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DeckViewModel")
    /// There is something to write.
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY contentChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY pathChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY noticeChanged FINAL)

public:
    explicit DeckExportViewModel(sevenrounds::PaperNoteService &notes, QObject *parent = nullptr);

    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Another deck is shown; empty for none.
    void setDeck(const QString &deck);

    /// What to know of the path while it is still being typed: above all, that its file would be replaced.
    [[nodiscard]] Q_INVOKABLE QString hintFor(const QString &typed) const;
    Q_INVOKABLE void setPath(const QString &path);
    Q_INVOKABLE void write();
    Q_INVOKABLE void dismissNotice();

signals:
    void contentChanged();
    void pathChanged();
    void noticeChanged();

private:
    void tell(const QString &notice, const Problem &problem);

    sevenrounds::PaperNoteService &m_notes;
    QString m_deck;
    QString m_path;
    QString m_notice;
    Problem m_problem;
};
