// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// All slides at once: arrows go from one to the next, Enter shows one.
ScrollGrid {
    id: root

    required property SlidesViewModel slides
    readonly property int wanted: Theme.barWidth + Theme.spacePage
    readonly property int across: Math.max(1, Math.floor(root.width / root.wanted))

    signal chosen(slide: int)

    function enterShown(): void {
        root.enter(root.slides.slide);
    }

    implicitHeight: Theme.readingWidth
    // Unseen it keeps no focus either.
    enabled: root.visible
    cellWidth: Math.floor(root.width / root.across)
    cellHeight: Math.ceil((root.cellWidth - 2 * Theme.spaceS) * root.slides.pictures.firstRatio) + Theme.lineBody + 2 * Theme.spaceM
    model: root.slides.list

    onVisibleChanged: {
        if (root.visible) {
            Qt.callLater(root.enterShown);
        }
    }

    delegate: SlideThumb {
        id: thumb

        required property int index

        width: root.cellWidth
        height: root.cellHeight
        pictures: root.slides.pictures

        onActivated: root.chosen(thumb.index)
    }
}
