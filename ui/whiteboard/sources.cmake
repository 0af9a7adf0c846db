# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    whiteboard/whiteboardpagesmodel.h whiteboard/whiteboardpagesmodel.cpp
    whiteboard/whiteboardpainter.h whiteboard/whiteboardpainter.cpp
    whiteboard/whiteboardviewmodel.h whiteboard/whiteboardviewmodel.cpp)
