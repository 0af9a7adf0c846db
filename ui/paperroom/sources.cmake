# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    paperroom/candidatelistmodel.h paperroom/candidatelistmodel.cpp
    paperroom/importlistmodel.h paperroom/importlistmodel.cpp
    paperroom/ownpaperviewmodel.h paperroom/ownpaperviewmodel.cpp
    paperroom/paneltext.h paperroom/paneltext.cpp
    paperroom/panelviewmodel.h paperroom/panelviewmodel.cpp
    paperroom/paperdocument.h paperroom/paperdocument.cpp
    paperroom/paperimportviewmodel.h paperroom/paperimportviewmodel.cpp
    paperroom/paperlistmodel.h paperroom/paperlistmodel.cpp
    paperroom/paperpick.h paperroom/paperpick.cpp
    paperroom/paperreaderviewmodel.h paperroom/paperreaderviewmodel.cpp
    paperroom/papersviewmodel.h paperroom/papersviewmodel.cpp
    paperroom/papertext.h paperroom/papertext.cpp
    paperroom/pdfproblem.h paperroom/pdfproblem.cpp
    paperroom/workspacelistmodel.h paperroom/workspacelistmodel.cpp
    paperroom/worklistmodel.h paperroom/worklistmodel.cpp)
