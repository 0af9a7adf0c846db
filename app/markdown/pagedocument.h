// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace sevenrounds {

/// One numbered line of a derivation. A line that is not revealed yet is not in the list: what is not there cannot be peeked at.
struct StepLine {
    enum class Tone { Neutral, Good, Warn, Bad };

    /// What stands before the line, for example "3".
    QString label;
    QString tex;
    /// The rule's short name; Markdown, like why and note.
    QString rule;
    QString why;
    /// Said under the line after a check, for example the numbers that disprove it.
    QString note;
    /// The verdict in a word; its tone never speaks alone.
    QString mark;
    Tone tone = Tone::Neutral;
    bool isCurrent = false;
};

/// One part of a leaf. Its text is Markdown.
struct LeafPart {
    QString title;
    QString markdown;
};

/// What one page of the web view shows: sections from top to bottom, each with an id that stays the same while its content changes,
/// so that the page redraws only what differs. A value; knows nothing of windows. All texts are Markdown unless the name says otherwise;
/// a text that markdownBlocks() refuses is shown as it was typed.
class PageDocument
{
public:
    PageDocument() = default;
    /// A document with another key starts at the top of the view; with the same key the view keeps its place.
    explicit PageDocument(const QString &key)
        : m_key(key)
    {
    }

    /// What the person is asked, in the size of speech.
    PageDocument &addPrompt(const QString &id, const QString &caption, const QString &markdown);
    /// Text on the page itself.
    PageDocument &addPlain(const QString &id, const QString &title, const QString &markdown);
    /// Text in a bordered card.
    PageDocument &addCard(const QString &id, const QString &title, const QString &markdown);
    /// Text in a bordered card that the reader just asked for: it comes into view.
    PageDocument &addOpenedCard(const QString &id, const QString &title, const QString &markdown);
    /// How what is being typed reads; `emptyText` (plain) stands there until something is.
    PageDocument &addPreview(
        const QString &id, const QString &title, const QString &markdown, const QString &emptyText);
    /// Two columns side by side, one below the other where the view is narrow.
    PageDocument &addCompare(const QString &id, const QString &title, const QString &leftTitle, const QString &left,
        const QString &rightTitle, const QString &right);
    PageDocument &addSteps(const QString &id, const QString &title, const QList<StepLine> &lines);
    /// A section that opens and closes on its title. Nothing secret belongs in it: its text is in the page either way.
    PageDocument &addFold(const QString &id, const QString &title, const QString &markdown, bool isOpen = false);
    /// A line that the person writes, as a formula or, with `isSource`, as LaTeX. The page tells each edit; the text here is to follow,
    /// and what it says beyond that replaces what stands there.
    PageDocument &addEditor(const QString &id, const QString &title, const QString &latex, bool isSource);
    /// One large formula with a caption.
    PageDocument &addEquation(const QString &id, const QString &tex, const QString &caption);

    /// A sheet of paper: in print each is a page of A4 of its own, in small type. What has no room on it is not printed, so whoever fills it counts.
    PageDocument &addLeaf(const QString &id, const QString &title, const QList<LeafPart> &parts);

    [[nodiscard]] bool isEmpty() const { return m_sections.isEmpty(); }
    [[nodiscard]] QJsonObject toObject() const;
    /// Compact JSON, the form that MathPane takes.
    [[nodiscard]] QString toJson() const;
    /// The same for the native fallback.
    [[nodiscard]] QString plainText() const;

private:
    PageDocument &add(
        const QString &id, const QString &kind, const QString &title, QJsonObject section, const QString &plain);

    QString m_key;
    QJsonArray m_sections;
    QStringList m_plain;
};

} // namespace sevenrounds
