// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick

/// Our own line icons as path data on a square grid. A page names one as `Icons.flag`, so that the linter finds a wrong name.
QtObject {
    /// The side of the square that every path is drawn on.
    readonly property int grid: 24
    readonly property int fullTurn: 360

    readonly property string arrowRight: "M5 12h14M13 6l6 6l-6 6"
    readonly property string arrowUp: "M12 19v-14M6 11l6-6l6 6"
    readonly property string arrowUpRight: "M5 19l14-14M9.5 5h9.5v9.5"
    readonly property string book:
        "M12 6.5c-2-1.6-4.6-2-8-2v13.5c3.4 0 6 .4 8 2c2-1.6 4.6-2 8-2v-13.5c-3.4 0-6 .4-8 2zM12 6.5v13.5"
    readonly property string bookmark: "M7 4h10v16.5l-5-4l-5 4z"
    readonly property string bulb: "M9.5 20.5h5M9.5 17.5h5v-1.8a6.2 6.2 0 1 0-5 0z"
    readonly property string busy: "M12 3.2a8.8 8.8 0 1 1-8.8 8.8"
    readonly property string calendar:
        "M6 5.5h12a2 2 0 0 1 2 2v10.5a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2v-10.5a2 2 0 0 1 2-2zM4 10.5h16M8.5 3.2v4"
        + "M15.5 3.2v4"
    readonly property string cards: "M6 8.5h8.5a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-8.5a2 2 0 0 1-2-2v-7.5a2 2 0 0 1 2-2z"
        + "M7.5 8.5v-2.5a2 2 0 0 1 2-2h8.5a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-1.5"
    readonly property string chart: "M3.5 20h17M5 16l5-5l3.5 3l6.5-8"
    readonly property string check: "M5 12.6l4.6 4.6l9.4-10.2"
    readonly property string chevronDown: "M6 9.5l6 6l6-6"
    readonly property string chevronLeft: "M14.5 6l-6 6l6 6"
    readonly property string chevronRight: "M9.5 6l6 6l-6 6"
    readonly property string chevronUp: "M6 14.5l6-6l6 6"
    readonly property string clock: "M20.8 12a8.8 8.8 0 1 1 -17.6 0a8.8 8.8 0 1 1 17.6 0zM12 7v5.2l3.4 2"
    readonly property string close: "M6.5 6.5l11 11M17.5 6.5l-11 11"
    readonly property string code: "M8.5 7l-5.5 5l5.5 5M15.5 7l5.5 5l-5.5 5"
    readonly property string columns: "M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-14a1.5 1.5 0 0 1-1.5-1.5v-12"
        + "a1.5 1.5 0 0 1 1.5-1.5zM9.5 4.5v15"
    readonly property string document:
        "M7.5 3.5h6.5l5 5v10a2 2 0 0 1-2 2h-9.5a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM14 3.5v5h5M9 13h6M9 16.5h6"
    readonly property string download: "M12 4v11M7 10.5l5 5l5-5M4.5 19.5h15"
    readonly property string edit: "M4.5 19.5l1-4.5l10.5-10.5l3.5 3.5l-10.5 10.5zM13.5 7l3.5 3.5"
    readonly property string ellipse: "M20.5 12a8.5 6.2 0 1 1 -17 0a8.5 6.2 0 1 1 17 0z"
    readonly property string eraser: "M10 19.5h9.5M10 19.5h-2.6l-3.3-3.3a1.8 1.8 0 0 1 0-2.5l9-9a1.8 1.8 0 0 1 2.5 0l4.2 4.2"
        + "a1.8 1.8 0 0 1 0 2.5zM8.7 9.2l6.7 6.7"
    readonly property string eye: "M2.8 12c2.4-4.4 5.5-6.5 9.2-6.5s6.8 2.1 9.2 6.5c-2.4 4.4-5.5 6.5-9.2 6.5s-6.8-2.1-9.2-6.5z"
        + "M14.8 12a2.8 2.8 0 1 1 -5.6 0a2.8 2.8 0 1 1 5.6 0z"
    readonly property string flag: "M6 21v-17M6 4.5h12l-3 4.2l3 4.3h-12"
    readonly property string gear:
        "M15.4 12a3.4 3.4 0 1 1 -6.8 0a3.4 3.4 0 1 1 6.8 0zM18.30 12L20.80 12.00M16.45 16.45L18.22 18.22"
        + "M12 18.30L12 20.80M7.55 16.45L5.78 18.22M5.70 12L3.20 12.00M7.55 7.55L5.78 5.78M12 5.70L12 3.20"
        + "M16.45 7.55L18.22 5.78"
    readonly property string info: "M20.8 12a8.8 8.8 0 1 1 -17.6 0a8.8 8.8 0 1 1 17.6 0zM12 11.2v5M12 7.8v.1"
    readonly property string key: "M12 15.5a4 4 0 1 1 -8 0a4 4 0 1 1 8 0zM10.9 12.6l8.6-8.6M15.5 8l3.2 3.2"
    readonly property string keyboard:
        "M4 6h16a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-16a1.5 1.5 0 0 1-1.5-1.5v-9a1.5 1.5 0 0 1 1.5-1.5z"
        + "M6.5 10h.1M10 10h.1M14 10h.1M17.4 10h.1M8 14.3h8"
    readonly property string letter: "M5.5 7.5v-2.5h13v2.5M12 5v14M9.5 19h5"
    readonly property string line: "M5 19l14-14"
    readonly property string lock: "M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-7"
        + "a1.5 1.5 0 0 1 1.5-1.5zM8 10.5v-3a4 4 0 0 1 8 0v3"
    readonly property string microphone:
        "M12 3.5a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"
    readonly property string minus: "M5 12h14"
    readonly property string pause: "M8.5 6v12M15.5 6v12"
    readonly property string people:
        "M12.3 8.5a3.3 3.3 0 1 1 -6.6 0a3.3 3.3 0 1 1 6.6 0zM3 19.5c.4-3.6 2.6-5.5 6-5.5s5.6 1.9 6 5.5"
        + "M15.5 5.4a3.3 3.3 0 0 1 0 6.2M17.5 14.5c2 .7 3.2 2.4 3.5 5"
    readonly property string pi: "M4 6.2h16M8.8 6.2v12.3M15.2 6.2v9.3a2.6 2.6 0 0 0 3.8 2.6"
    readonly property string play: "M8 5.5v13l11-6.5z"
    readonly property string plus: "M12 5v14M5 12h14"
    readonly property string record: "M17 12a5 5 0 1 1 -10 0a5 5 0 1 1 10 0z"
    readonly property string rectangle: "M5 6h14a.8 .8 0 0 1 .8 .8v10.4a.8 .8 0 0 1-.8 .8h-14a.8 .8 0 0 1-.8-.8v-10.4a.8 .8 0 0 1 .8-.8z"
    readonly property string redo: "M19 9.5h-9a5 5 0 0 0 0 10h6M15 5.5l4 4l-4 4"
    readonly property string refresh: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3l2.2 2.1M19.5 4.3v4.5h-4.5"
    readonly property string search: "M17.0 10.5a6.5 6.5 0 1 1 -13 0a6.5 6.5 0 1 1 13 0zM15.4 15.4l5.1 5.1"
    readonly property string slides: "M3.5 4.5h17M5 4.5v10.5h14v-10.5M12 15v5.5M8.5 20.5h7"
    readonly property string speaker: "M4.5 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.2a4 4 0 0 1 0 5.6M18.6 6.6a7.6 7.6 0 0 1 0 10.8"
    readonly property string speech:
        "M6.5 4.5h11a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-6.5l-4 3.5v-3.5h-.5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z"
    readonly property string star:
        "M12 3.40L14.41 9.28L20.75 9.76L15.90 13.87L17.41 20.04L12 16.70L6.59 20.04L8.10 13.87L3.25 9.76"
        + "L9.59 9.28z"
    readonly property string stop:
        "M7.5 6h9a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-9a1.5 1.5 0 0 1 1.5-1.5z"
    readonly property string target:
        "M20.8 12a8.8 8.8 0 1 1 -17.6 0a8.8 8.8 0 1 1 17.6 0zM16.6 12a4.6 4.6 0 1 1 -9.2 0a4.6 4.6 0 1 1 9.2 0z"
        + "M12.6 12a0.6 0.6 0 1 1 -1.2 0a0.6 0.6 0 1 1 1.2 0z"
    readonly property string timer: "M19.5 13.5a7.5 7.5 0 1 1 -15 0a7.5 7.5 0 1 1 15 0zM12 9.5v4l2.5 1.5M9.5 3h5"
    readonly property string trash: "M4.5 7h15M9.5 7v-3h5v3M6.5 7l.8 13h9.4l.8-13M10.2 10.8v5.5M13.8 10.8v5.5"
    readonly property string undo: "M5 9.5h9a5 5 0 0 1 0 10h-6M9 5.5l-4 4l4 4"
    readonly property string upload: "M12 15.5v-11M7 9l5-5l5 5M4.5 19.5h15"
    readonly property string warning:
        "M10.6 4.6a1.6 1.6 0 0 1 2.8 0l7.6 13.2a1.6 1.6 0 0 1-1.4 2.4h-15.2a1.6 1.6 0 0 1-1.4-2.4zM12 9.5v4.5"
        + "M12 16.9v.1"
}
