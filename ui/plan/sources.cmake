# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    plan/calendarviewmodel.h plan/calendarviewmodel.cpp
    plan/checklistmodel.h plan/checklistmodel.cpp
    plan/planchoicemodel.h plan/planchoicemodel.cpp
    plan/planhours.h plan/planhours.cpp
    plan/planstagemodel.h plan/planstagemodel.cpp
    plan/plantaskmodel.h plan/plantaskmodel.cpp
    plan/planwords.h plan/planwords.cpp
    plan/planviewmodel.h plan/planviewmodel.cpp
    plan/planweekmodel.h plan/planweekmodel.cpp)
