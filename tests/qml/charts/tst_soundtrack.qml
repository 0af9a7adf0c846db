// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Charts
import SevenRounds.Theme

Rectangle {
    id: root

    width: 700
    height: 200
    color: Theme.surface

    SoundTrack {
        id: track

        width: 600
        label: "Place in the recording"
        valueText: "0:10 of 0:20"
        outline: [0.1, 0.9, 0.2, 0.8]
        share: 0.5
        phaseLabels: ["Opening", "Main"]
        phaseShares: [0, 0.5]
        markShares: [0.75]
        gapShares: [0.25]
    }

    SignalSpy {
        id: seeked

        target: track
        signalName: "seeked"
    }

    SignalSpy {
        id: stepped

        target: track
        signalName: "stepped"
    }

    SignalSpy {
        id: toggled

        target: track
        signalName: "toggled"
    }

    TestCase {
        name: "SoundTrack"
        when: windowShown

        function init(): void {
            seeked.clear();
            stepped.clear();
            toggled.clear();
            track.share = 0.5;
            track.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_keysStepSeekAndToggle(): void {
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Left);
            compare(stepped.signalArguments[0][0], 5);
            compare(stepped.signalArguments[1][0], -5);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_End);
            compare(seeked.signalArguments[0][0], 0);
            compare(seeked.signalArguments[1][0], 1);
            keyClick(Qt.Key_Space);
            compare(toggled.count, 1);
        }

        function test_clickAndDragSeek(): void {
            mousePress(track, 150, 30);
            compare(seeked.signalArguments[0][0], 0.25);
            mouseMove(track, 900, 30);
            compare(seeked.signalArguments[seeked.count - 1][0], 1);
            mouseRelease(track, 900, 30);
            // It does not move by itself.
            compare(track.share, 0.5);
            verify(track.activeFocus);
            verify(!track.visualFocus);
        }

        function test_playedPartDiffers(): void {
            const picture = grabImage(root);
            compare(picture.pixel(225, 32), Theme.accent);
            compare(picture.pixel(525, 32), Theme.accentPale);
        }

        function test_saysWhereItIs(): void {
            compare(track.Accessible.name, "Place in the recording");
            compare(track.Accessible.description, "0:10 of 0:20");
        }
    }
}
