// SPDX-License-Identifier: MIT
#include "cardfile/cardkey.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kPrefix = QStringLiteral("own-");
// 96 bits: two names of a library never meet by chance.
constexpr qsizetype kDigits = 24;

} // namespace

QString ownCardId(const QString &source, const QString &name)
{
    const QByteArray key = (source + QChar(u'\0') + name).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return kPrefix + QString::fromLatin1(hash.left(kDigits));
}

bool isOwnCardId(const QString &id)
{
    return id.size() == kPrefix.size() + kDigits && id.startsWith(kPrefix)
        && std::all_of(id.cbegin() + kPrefix.size(), id.cend(),
            [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QString importedCardId(const QString &source, const QString &name)
{
    return isOwnCardId(name) ? name : ownCardId(source, name);
}

} // namespace sevenrounds
