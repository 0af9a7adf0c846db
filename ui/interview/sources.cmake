# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    interview/askedlistmodel.h interview/askedlistmodel.cpp
    interview/deadlinelistmodel.h interview/deadlinelistmodel.cpp
    interview/interviewlistmodel.h interview/interviewlistmodel.cpp
    interview/interviewsviewmodel.h interview/interviewsviewmodel.cpp
    interview/lastsheetdocument.h interview/lastsheetdocument.cpp
    interview/lastsheetviewmodel.h interview/lastsheetviewmodel.cpp
    interview/outcometext.h interview/outcometext.cpp
    interview/pipelineviewmodel.h interview/pipelineviewmodel.cpp
    interview/rowsbyid.h)
