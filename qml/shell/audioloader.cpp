// SPDX-License-Identifier: MIT
#include "audioloader.h"

#include "core/logging.h"
#include "recording/audioplugininterface.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

using namespace sevenrounds;

namespace {

const QString kPlugin = QStringLiteral("/sevenrounds_audioengine.so");

std::unique_ptr<AudioEngine> loadEngine()
{
    const QStringList folders { QCoreApplication::applicationDirPath() + QStringLiteral("/../plugins"),
        QCoreApplication::applicationDirPath() + QStringLiteral(SEVENROUNDS_INSTALLED_PLUGIN_DIR) };
    for (const QString &folder : folders) {
        if (!QFileInfo::exists(folder + kPlugin)) {
            continue;
        }
        // Stays loaded when the loader goes.
        QPluginLoader loader(folder + kPlugin);
        if (auto *plugin = qobject_cast<AudioPluginInterface *>(loader.instance())) {
            return plugin->makeEngine();
        }
        qCWarning(lcShell).noquote() << "no sound:" << loader.errorString();
        return nullptr;
    }
    qCWarning(lcShell, "no sound: the plugin is not there");
    return nullptr;
}

} // namespace

AudioEngineMaker audioEngineMaker()
{
    return loadEngine;
}
