// SPDX-License-Identifier: MIT
import QtQuick

/// Who says it: the first guide, the second, both, we where they are silent, or the person who was asked it. The order is that of the domain's badges.
Chip {
    id: root

    enum Source {
        S1,
        S2,
        Both,
        Ours,
        Own
    }

    required property int source
    readonly property list<string> names: [qsTr("S1"), qsTr("S2"), qsTr("S1 + S2"), qsTr("ours"), qsTr("own")]
    readonly property list<string> explanations: [qsTr("From the AI Engineer guide"), qsTr("From the research guide"),
        qsTr("Both guides say this"), qsTr("Written by us where the guides are silent"), qsTr("What you were asked or told, in your own words")]
    readonly property string explanation: root.explanations[root.source]

    text: root.names[root.source]
    tone: root.source === SourceBadge.Ours ? Chip.Neutral : Chip.Accent

    Accessible.name: root.explanation

    HoverHandler {
        id: hover
    }

    HoverTip {
        text: root.explanation
        visible: hover.hovered
    }
}
