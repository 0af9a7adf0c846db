# SPDX-License-Identifier: MIT
# How every target of this project is declared. One call a library, a QML module or a test, so that flags, the QML prefix and the
# plugin links are the same everywhere.

add_library(sevenrounds_flags INTERFACE)
target_compile_options(sevenrounds_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:GNU>:-Wnull-dereference>)
if(SEVENROUNDS_WERROR)
    target_compile_options(sevenrounds_flags INTERFACE -Werror)
endif()
# clang 14 lacks the builtin behind std::source_location; the shim that clang-tidy gets serves here too.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
    target_compile_options(sevenrounds_flags INTERFACE -include ${PROJECT_SOURCE_DIR}/tests/checks/tidyshim.h)
endif()
if(SEVENROUNDS_SANITIZE)
    target_compile_options(sevenrounds_flags INTERFACE
        -fsanitize=${SEVENROUNDS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(sevenrounds_flags INTERFACE -fsanitize=${SEVENROUNDS_SANITIZE})
endif()
target_compile_definitions(sevenrounds_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# sevenrounds_library(<folder> SOURCES ... [LINKS ...])
# A static library sevenrounds_<folder>; headers are included as "<folder>/name.h" from app/ or ui/.
function(sevenrounds_library folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    set(target sevenrounds_${folder})
    add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/..)
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE sevenrounds_flags)
endfunction()

# sevenrounds_qml_module(<folder> URI SevenRounds.X QML_FILES ... [SOURCES ...] [LINKS ...] [DEPENDENCIES ...])
# A static QML module in one flat folder. Qt 6.4 finds it only with this prefix and with "qrc:/qt/qml" in the import path.
function(sevenrounds_qml_module folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "QML_FILES;SINGLETONS;SOURCES;LINKS;DEPENDENCIES;RESOURCES")
    set(target sevenrounds_${folder})
    foreach(singleton IN LISTS arg_SINGLETONS)
        set_source_files_properties(${singleton} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    endforeach()
    qt_add_qml_module(${target}
        STATIC
        URI ${arg_URI}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        QML_FILES ${arg_SINGLETONS} ${arg_QML_FILES}
        SOURCES ${arg_SOURCES}
        RESOURCES ${arg_RESOURCES}
        DEPENDENCIES ${arg_DEPENDENCIES})
    target_link_libraries(${target} PUBLIC ${arg_LINKS} Qt6::Quick)
    # Each compiled QML file is small, and what it includes is large: together they build eight times as fast. Our own sources stay apart.
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 20)
    set_source_files_properties(${arg_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    set_property(GLOBAL APPEND PROPERTY SEVENROUNDS_QML_TARGETS ${target} ${target}plugin)
endfunction()

# sevenrounds_test(<name> SOURCES tst_x.cpp [LINKS ...] [LABELS ...] [TIMEOUT seconds] [ENVIRONMENT A=B ...])
# One Qt Test executable, run offscreen with the software scene graph unless ENVIRONMENT says otherwise.
function(sevenrounds_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT")
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        SEVENROUNDS_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        SEVENROUNDS_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(${name} PRIVATE sevenrounds_flags Qt6::Test ${arg_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()
