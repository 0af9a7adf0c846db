// SPDX-License-Identifier: MIT
#pragma once

#include "services/pdfreader.h"
#include "ui/context/problem.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// The slides of a PDF as pictures, for whoever shows them: each item says which slide it shows and how wide, and the pictures are drawn one after the other, the
/// largest first. What comes next is drawn ahead in the size of what is looked at, so that going on waits for nothing.
class DeckPictures : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    /// What keeps the file from being shown.
    Q_PROPERTY(Problem problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY stateChanged FINAL)
    /// Height over width of the first slide; the others are as a rule alike.
    Q_PROPERTY(qreal firstRatio READ firstRatio NOTIFY stateChanged FINAL)

public:
    enum class State {
        Closed,
        Opening,
        Ready,
        Failed,
    };
    Q_ENUM(State)

    /// `program` reads the PDFs; another one for tests.
    explicit DeckPictures(QObject *parent = nullptr, const QString &program = sevenrounds::pdfProgram());

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] qreal firstRatio() const { return ratio(0); }
    [[nodiscard]] int count() const { return static_cast<int>(m_sizes.size()); }

    /// Where it is the file that was open, its slides stay as they are known until it is open again.
    void open(const QString &path);
    void close();
    /// What is going to be looked at next, the likeliest first.
    void setAhead(const QList<int> &slides);
    /// Answered by textRead().
    void readText(int slide);

    // For the items that paint slides.
    /// Height over width; of the first slide where there is no such one.
    [[nodiscard]] qreal ratio(int slide) const;
    /// `sheet` shows this slide, so many pixels wide. Of leading sheets the next slide is drawn ahead. Without a width it shows none.
    void want(const QObject *sheet, int slide, int width, bool isLeading);
    void forget(const QObject *sheet);
    /// Of this width, else the nearest that is there; null where there is none.
    [[nodiscard]] const sevenrounds::PdfPicture *picture(int slide, int width) const;
    /// Whether the picture is there in this very size.
    [[nodiscard]] bool holds(int slide, int width) const;

signals:
    void stateChanged();
    void pictureChanged(int slide);
    void textRead(int slide, const QString &text);

private:
    struct Wish {
        int slide = -1;
        int width = 0;
        bool isLeading = false;
        friend bool operator==(const Wish &a, const Wish &b) = default;
    };
    void setState(State state, const Problem &problem = {});
    /// The reader has died of something or takes too long: it is started once more by itself, since a talk goes on meanwhile.
    void fail(sevenrounds::PdfFailure why);
    void forgetFile();
    void ask();
    void take(const sevenrounds::PdfPicture &picture);
    void makeRoom();
    [[nodiscard]] QList<Wish> inOrder() const;
    [[nodiscard]] QSize pixels(int slide, int width) const;
    [[nodiscard]] bool isWanted(const sevenrounds::PdfPicture &picture) const;

    sevenrounds::PdfReader m_pdf;
    QString m_path;
    /// Of each slide; kept when the reader dies.
    QList<QSizeF> m_sizes;
    bool m_hasReopened = false;
    State m_state = State::Closed;
    Problem m_problem;
    QHash<const QObject *, Wish> m_wishes;
    QList<int> m_ahead;
    /// The one that is being drawn.
    std::optional<Wish> m_asked;
    /// The newest last.
    QList<sevenrounds::PdfPicture> m_pictures;
};
