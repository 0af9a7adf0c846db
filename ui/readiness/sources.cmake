# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    readiness/evidencetext.h readiness/evidencetext.cpp
    readiness/readinessassumptionsmodel.h readiness/readinessassumptionsmodel.cpp
    readiness/readinessdocument.h readiness/readinessdocument.cpp
    readiness/readinesspastmodel.h readiness/readinesspastmodel.cpp
    readiness/readinessroundsmodel.h readiness/readinessroundsmodel.cpp
    readiness/readinesstext.h readiness/readinesstext.cpp
    readiness/readinessviewmodel.h readiness/readinessviewmodel.cpp
    readiness/refittext.h readiness/refittext.cpp)
