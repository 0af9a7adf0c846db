// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

/// Loads the plugin that knows the sound system, when it is called: from beside the program in a build, below the library folder when
/// installed. It makes null, and the log says why, where the plugin is not there.
[[nodiscard]] sevenrounds::AudioEngineMaker audioEngineMaker();
