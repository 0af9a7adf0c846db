// SPDX-License-Identifier: MIT
#include "audioplugin.h"

#include "systemaudio.h"

std::unique_ptr<sevenrounds::AudioEngine> AudioPlugin::makeEngine()
{
    return std::make_unique<SystemAudio>();
}
