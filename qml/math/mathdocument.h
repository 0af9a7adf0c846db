// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What is to be sent so that the page goes from one document to another: nothing, some sections, or everything.
struct DocumentChange {
    bool isWhole = false;
    QList<QJsonObject> sections;

    [[nodiscard]] bool isEmpty() const { return !isWhole && sections.isEmpty(); }
};

/// A page document as the host keeps it: the form that is sent again after a crash and compared section by section while someone types.
class MathDocument
{
public:
    MathDocument() = default;
    /// Takes the JSON of PageDocument; what is no such JSON is an empty document.
    explicit MathDocument(const QString &json);

    [[nodiscard]] DocumentChange changeFrom(const MathDocument &shown) const;
    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    /// Notes that the page itself changed the text of an editor, so that it is not sent back to it.
    void setLine(const QString &id, const QString &latex);
    /// A page with another key starts at its top; the same key keeps its place.
    [[nodiscard]] QString key() const;

private:
    QJsonObject m_object;
};

[[nodiscard]] bool isEditor(const QJsonObject &section);

[[nodiscard]] QString compactJson(const QJsonObject &object);
