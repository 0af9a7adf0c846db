// SPDX-License-Identifier: MIT
#pragma once

#include "shelloptions.h"

class QQmlEngine;

/// Walks every page on a made-up profile in a temporary folder, with a clock that stands still, and writes a picture of each into the
/// tour's folder. Returns the program's exit code: 1 where a page could not be shown or a picture not be written, or where there is a page that no
/// step comes to.
[[nodiscard]] int runTour(const ShellOptions &options, void (*prepareEngine)(QQmlEngine &));
