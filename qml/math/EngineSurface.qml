// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Math
import SevenRounds.MathEngine
import SevenRounds.Theme

/// The one web view, told apart from the rest so that its engine is loaded only when this file is.
MathSurface {
    id: root

    width: Theme.readingWidth
    height: Theme.readingWidth
    bridge: MathHost.bridge
    backgroundColor: Theme.background

    onBlocked: url => MathHost.recordBlocked(url)
    onPrinted: isWritten => MathHost.printed(isWritten)
    onRendererEnded: MathHost.rendererDied()

    Connections {
        target: MathHost

        function onPrintWanted(path: string): void {
            root.printTo(path);
        }

        function onReloadNeeded(): void {
            root.loadAgain();
        }
    }
}
