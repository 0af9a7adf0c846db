// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Coding
import SevenRounds.Math
import SevenRounds.MathEngine
import SevenRounds.Theme

/// The web view with the editor, told apart from the rest so that its engine is loaded only when this file is.
MathSurface {
    id: root

    required property CodeHost host

    home: "sevenrounds://page/code.html"
    bridge: root.host.bridge
    backgroundColor: Theme.surface

    onBlocked: url => MathHost.recordBlocked(url)
    onRendererEnded: root.host.rendererDied()

    Connections {
        target: root.host

        function onReloadNeeded(): void {
            root.loadAgain();
        }
    }
}
