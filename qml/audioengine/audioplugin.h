// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioplugininterface.h"

#include <QObject>

/// The door that QPluginLoader opens.
class AudioPlugin : public QObject, public sevenrounds::AudioPluginInterface
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SEVENROUNDS_AUDIO_PLUGIN_ID)
    Q_INTERFACES(sevenrounds::AudioPluginInterface)

public:
    [[nodiscard]] std::unique_ptr<sevenrounds::AudioEngine> makeEngine() override;
};
