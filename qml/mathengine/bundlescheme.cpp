// SPDX-License-Identifier: MIT
#include "bundlescheme.h"

#include "core/imagename.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <algorithm>
#include <array>

// The macro declares a function, which must not end up in an unnamed namespace.
static void initBundle()
{
    Q_INIT_RESOURCE(webbundle);
}

namespace {

const QString kFolder = QStringLiteral(":/sevenrounds/web");

/// A scheme must be known before the first profile exists. This plugin is loaded by the import that creates it, so the moment of
/// loading is early enough (measured on 6.4.2), and the program itself need not link the engine for it.
void registerScheme()
{
    initBundle();
    QWebEngineUrlScheme scheme(BundleScheme::name());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}
Q_CONSTRUCTOR_FUNCTION(registerScheme)

struct ContentType {
    QLatin1String suffix;
    QByteArrayView type;
};

/// Of everything that the bundle and a person's cards hold.
constexpr std::array kContentTypes {
    ContentType { QLatin1String(".html"), "text/html; charset=utf-8" },
    ContentType { QLatin1String(".css"), "text/css; charset=utf-8" },
    ContentType { QLatin1String(".js"), "text/javascript; charset=utf-8" },
    ContentType { QLatin1String(".woff2"), "font/woff2" },
    ContentType { QLatin1String(".png"), "image/png" },
    ContentType { QLatin1String(".gif"), "image/gif" },
    ContentType { QLatin1String(".webp"), "image/webp" },
    ContentType { QLatin1String(".jpg"), "image/jpeg" },
};

QByteArray contentType(const QString &path)
{
    const auto found = std::find_if(kContentTypes.cbegin(), kContentTypes.cend(),
        [&](const ContentType &known) { return path.endsWith(known.suffix); });
    // What nobody knows is shown as nothing, and never run.
    return found == kContentTypes.cend() ? QByteArrayLiteral("application/octet-stream") : found->type.toByteArray();
}

} // namespace

QByteArray BundleScheme::name()
{
    return QByteArrayLiteral("sevenrounds");
}

QString BundleScheme::resourceFor(const QUrl &url)
{
    if (url.scheme().toLatin1() != name() || url.host() != QLatin1String("page") || url.hasQuery()) {
        return {};
    }
    const QString path = url.path(QUrl::FullyDecoded);
    // Qt's own client of the channel comes with the library that the other end is in, so that both always fit.
    if (path == QLatin1String("/qwebchannel.js")) {
        return QStringLiteral(":/qtwebchannel/qwebchannel.js");
    }
    if (path.contains(QLatin1String("..")) || path.contains(QLatin1String("//")) || path.contains(u'\\')) {
        return {};
    }
    // Images of cards: the one folder outside of the bundle, and of it only what is named by its own hash.
    if (const QString name = path.mid(1 + sevenrounds::kImageFolder.size());
        path == u'/' + sevenrounds::kImageFolder + name) {
        return sevenrounds::isImageName(name) ? QString(sevenrounds::kImageSearchPrefix) + u':' + name : QString();
    }
    const QString resource = kFolder + path;
    return path.startsWith(u'/') && QFileInfo(resource).isFile() ? resource : QString();
}

void BundleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const QString resource = resourceFor(job->requestUrl());
    auto *file = new QFile(resource, job);
    if (resource.isEmpty() || !file->open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    job->reply(contentType(resource), file);
}
