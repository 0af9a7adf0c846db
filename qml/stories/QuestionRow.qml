// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// A question to ask them, with why one asks it.
ListRow {
    id: root

    required property string questionId
    required property string ask
    required property string why
    required property string audience
    required property bool isStarred
    required property bool isOwn
    required property int source

    signal starred(bool on)
    signal removed()

    text: root.ask
    caption: root.why

    Chip {
        text: root.audience
    }

    SourceBadge {
        source: root.source
        visible: !root.isOwn
    }

    AppButton {
        objectName: "deleteQuestion"
        kind: AppButton.Quiet
        glyph: Icons.trash
        label: qsTr("Delete: %1").arg(root.ask)
        visible: root.isOwn

        onActivated: root.removed()
    }

    AppButton {
        objectName: "starQuestion"
        kind: root.isStarred ? AppButton.Secondary : AppButton.Quiet
        glyph: Icons.star
        text: root.isStarred ? qsTr("Starred") : qsTr("Star")

        Accessible.name: root.isStarred ? qsTr("Take the star from: %1").arg(root.ask) : qsTr("Star: %1").arg(root.ask)

        onActivated: root.starred(!root.isStarred)
    }
}
