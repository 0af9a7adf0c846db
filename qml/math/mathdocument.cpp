// SPDX-License-Identifier: MIT
#include "mathdocument.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

QJsonArray sectionsOf(const QJsonObject &document)
{
    return document.value(QLatin1String("sections")).toArray();
}

QString idOf(const QJsonObject &section)
{
    return section.value(QLatin1String("id")).toString();
}

} // namespace

MathDocument::MathDocument(const QString &json)
    : m_object(QJsonDocument::fromJson(json.toUtf8()).object())
{
}

QString MathDocument::key() const
{
    return m_object.value(QLatin1String("key")).toString();
}

DocumentChange MathDocument::changeFrom(const MathDocument &shown) const
{
    const QJsonArray before = sectionsOf(shown.m_object);
    const QJsonArray after = sectionsOf(m_object);
    if (key() != shown.key() || before.size() != after.size()) {
        return { true, {} };
    }
    DocumentChange change;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const QJsonObject section = after[i].toObject();
        if (idOf(section) != idOf(before[i].toObject())) {
            return { true, {} };
        }
        if (section != before[i].toObject()) {
            change.sections.append(section);
        }
    }
    return change;
}

void MathDocument::setLine(const QString &id, const QString &latex)
{
    QJsonArray sections = sectionsOf(m_object);
    for (auto section : sections) {
        QJsonObject object = section.toObject();
        if (isEditor(object) && idOf(object) == id) {
            object.insert(QStringLiteral("latex"), latex);
            section = object;
        }
    }
    m_object.insert(QStringLiteral("sections"), sections);
}

bool isEditor(const QJsonObject &section)
{
    return section.value(QLatin1String("kind")) == QLatin1String("editor");
}

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
