// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QtPlugin>

namespace sevenrounds {

/// What the plugin with the sound system gives the program. Both are built together; the id changes when this or AudioEngine does.
class AudioPluginInterface
{
public:
    AudioPluginInterface() = default;
    virtual ~AudioPluginInterface() = default;
    AudioPluginInterface(const AudioPluginInterface &) = delete;
    AudioPluginInterface &operator=(const AudioPluginInterface &) = delete;

    [[nodiscard]] virtual std::unique_ptr<AudioEngine> makeEngine() = 0;
};

} // namespace sevenrounds

#define SEVENROUNDS_AUDIO_PLUGIN_ID "org.sevenrounds.AudioPlugin/1"
Q_DECLARE_INTERFACE(sevenrounds::AudioPluginInterface, SEVENROUNDS_AUDIO_PLUGIN_ID)
