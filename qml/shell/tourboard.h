// SPDX-License-Identifier: MIT
#pragma once

struct TourStage;

/// Draws on the whiteboard of the round that is open and shows it.
void drawBoard(TourStage &stage);
/// A second page.
void drawMore(TourStage &stage);
