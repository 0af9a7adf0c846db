# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    quiz/quizresultmodel.h quiz/quizresultmodel.cpp
    quiz/quizviewmodel.h quiz/quizviewmodel.cpp
    quiz/selftestmodel.h quiz/selftestmodel.cpp)
