# SPDX-License-Identifier: MIT
# How every target of this project is declared. One call a library, a QML module or a test, so that flags, the QML prefix and the
# plugin links are the same everywhere.

add_library(sevenrounds_flags INTERFACE)
target_compile_options(sevenrounds_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:GNU>:-Wnull-dereference>)
if(SEVENROUNDS_WERROR)
    # A newer Qt deprecates what the floor, 6.4, still needs: that is to be seen, and not to stop who builds there.
    target_compile_options(sevenrounds_flags INTERFACE -Werror -Wno-error=deprecated-declarations)
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
# Some three hundred programs are linked, each in an eighth of the time where lld is there.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=lld SEVENROUNDS_HAS_LLD)
if(SEVENROUNDS_HAS_LLD)
    target_link_options(sevenrounds_flags INTERFACE -fuse-ld=lld)
endif()
target_compile_definitions(sevenrounds_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# sevenrounds_precompile(<target> <header> ...)
# Headers that nearly every file of a target includes are parsed once; a file that includes the services is then compiled in a quarter of the time.
# Each file still includes what it uses: clang-tidy reads them without this.
function(sevenrounds_precompile target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # Lets ccache see through it, together with CCACHE_SLOPPINESS=pch_defines,time_macros.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# sevenrounds_shared_headers(<name> [LINKS ...] HEADERS ...)
# Headers that several targets share, parsed once. Who reuses them must link the same Qt modules and compile alike.
function(sevenrounds_shared_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
    add_library(${name} STATIC ${PROJECT_SOURCE_DIR}/packaging/cmake/nothing.cpp)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(${name} PRIVATE sevenrounds_flags ${arg_LINKS})
    sevenrounds_precompile(${name} ${arg_HEADERS})
endfunction()

# sevenrounds_reuse_headers(<target> <name>)
function(sevenrounds_reuse_headers target name)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    target_precompile_headers(${target} REUSE_FROM ${name})
endfunction()

# sevenrounds_library(<folder> [OPTIMIZED] [APART] [OWN_HEADERS ...] SOURCES ... [LINKS ...])
# A static library sevenrounds_<folder>; headers are included as "<folder>/name.h" from app/ or ui/. OPTIMIZED: in every configuration, because
# the gate's debug build runs it a million times. A library on Qt Core alone reuses the headers that the others parsed, one without links none;
# one with other needs says OWN_HEADERS.
# The files are short and what they include is long: many together build several times as fast. So a name that one file hides is hidden in its whole
# folder; a folder whose files use the same names, each for its own, says APART.
function(sevenrounds_library folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "OPTIMIZED;APART" "" "SOURCES;LINKS;OWN_HEADERS")
    set(target sevenrounds_${folder})
    add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/..)
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE sevenrounds_flags)
    if(NOT arg_APART)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
    endif()
    if(arg_OPTIMIZED)
        target_compile_options(${target} PRIVATE -O2)
    endif()
    if(arg_OWN_HEADERS)
        sevenrounds_precompile(${target} ${arg_OWN_HEADERS})
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY SEVENROUNDS_CORE_LIBRARIES ${target})
    if(NOT arg_LINKS)
        return()
    endif()
    if(arg_OPTIMIZED)
        sevenrounds_reuse_headers(${target} sevenrounds_optimizedcoreheaders)
    else()
        sevenrounds_reuse_headers(${target} sevenrounds_coreheaders)
    endif()
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
    # What Qt adds beside the module and its plugin holds compiled QML and resources, and nothing that moc reads.
    get_property(added DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
    list(REMOVE_ITEM added ${target} ${target}plugin)
    foreach(helper IN LISTS added)
        get_target_property(kind ${helper} TYPE)
        if(kind STREQUAL "OBJECT_LIBRARY")
            set_target_properties(${helper} PROPERTIES AUTOMOC OFF)
        endif()
        if(helper MATCHES "_qmlcache$")
            sevenrounds_reuse_headers(${helper} sevenrounds_qmlheaders)
        elseif(helper MATCHES "plugin_init$")
            sevenrounds_reuse_headers(${helper} sevenrounds_qmlpluginheaders)
        endif()
    endforeach()
    sevenrounds_reuse_headers(${target} sevenrounds_qmlheaders)
    sevenrounds_reuse_headers(${target}plugin sevenrounds_qmlpluginheaders)
    # Empty, and reading those headers would take longer than compiling it.
    set(empty ${target}plugin)
    if(NOT arg_SOURCES)
        list(APPEND empty ${target})
    endif()
    foreach(one IN LISTS empty)
        set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${one}_autogen/mocs_compilation.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endforeach()
    # Each compiled QML file is small, and what it includes is large: together they build eight times as fast. Our own sources stay apart.
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 20)
    set_source_files_properties(${arg_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    set_property(GLOBAL APPEND PROPERTY SEVENROUNDS_QML_TARGETS ${target} ${target}plugin)
endfunction()

# sevenrounds_test_moc(<test>)
# A test's classes stand in its .cpp files, which include their .moc: moc is called for these alone. Where a header of the test's has such a class,
# CMake finds out by itself, which takes a program and a compiled file more for each test.
function(sevenrounds_test_moc name)
    get_target_property(sources ${name} SOURCES)
    set(marks "^ *(Q_OBJECT|Q_GADGET|Q_NAMESPACE)")
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE path)
        cmake_path(REPLACE_EXTENSION path .h OUTPUT_VARIABLE header)
        if(EXISTS ${header})
            file(STRINGS ${header} classes REGEX "${marks}" LIMIT_COUNT 1)
            if(classes)
                return()
            endif()
        endif()
        file(STRINGS ${path} classes REGEX "${marks}" LIMIT_COUNT 1)
        if(classes)
            list(APPEND found ${path})
        endif()
    endforeach()
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
    target_include_directories(${name} PRIVATE ${folder})
    foreach(path IN LISTS found)
        cmake_path(GET path STEM stem)
        qt_generate_moc(${path} ${folder}/${stem}.moc TARGET ${name})
        target_sources(${name} PRIVATE ${folder}/${stem}.moc)
    endforeach()
endfunction()

# sevenrounds_test(<name> SOURCES tst_x.cpp [LINKS ...] [LABELS ...] [TIMEOUT seconds] [ENVIRONMENT A=B ...] [PRECOMPILED target])
# One Qt Test executable, run offscreen with the software scene graph unless ENVIRONMENT says otherwise. PRECOMPILED: shares the headers that
# another target parsed; it must link the same Qt modules. Tests of view-models, of services and of what needs Qt Core alone share theirs
# without being told.
function(sevenrounds_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT;PRECOMPILED" "SOURCES;LINKS;LABELS;ENVIRONMENT")
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        SEVENROUNDS_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        SEVENROUNDS_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(${name} PRIVATE sevenrounds_flags Qt6::Test ${arg_LINKS})
    get_property(core_libraries GLOBAL PROPERTY SEVENROUNDS_CORE_LIBRARIES)
    set(others ${arg_LINKS})
    list(REMOVE_ITEM others Qt6::Core ${core_libraries})
    if(NOT arg_PRECOMPILED)
        if(NOT others)
            set(arg_PRECOMPILED sevenrounds_coretestheaders)
        elseif(others MATCHES "^sevenrounds_(services|ui)$")
            set(arg_PRECOMPILED ${others}testheaders)
        endif()
    endif()
    if(arg_PRECOMPILED)
        sevenrounds_reuse_headers(${name} ${arg_PRECOMPILED})
    endif()
    # At the end of the folder's file, when all of the test's sources are known.
    cmake_language(EVAL CODE "cmake_language(DEFER CALL sevenrounds_test_moc ${name})")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 600)
    endif()
    # Qt Test gives up on a function after five minutes of its own: one clock is enough. What may take longest begins first, so that no
    # processor waits for it at the end.
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        COST ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()

# sevenrounds_wants_room(<test> ...)
# What suffers where others take the processors keeps a second place of ctest's free. It begins before all others: later on two places are hardly ever
# free at once, and it would be left for the end, by itself.
function(sevenrounds_wants_room)
    set_tests_properties(${ARGN} PROPERTIES PROCESSORS 2 COST 2000)
endfunction()

# sevenrounds_test_headers(<name> LINKS ... HEADERS ...)
# The headers that a group of tests shares, parsed once.
function(sevenrounds_test_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
    sevenrounds_shared_headers(${name} LINKS Qt6::Test ${arg_LINKS} HEADERS ${arg_HEADERS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        SEVENROUNDS_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        SEVENROUNDS_BINARY_DIR="${PROJECT_BINARY_DIR}")
endfunction()

# sevenrounds_test_support(<name> SOURCES ... LINKS ...)
# What many tests use and is compiled once for them: sevenrounds_<name>.
function(sevenrounds_test_support name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    set(target sevenrounds_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE sevenrounds_flags)
    set_property(GLOBAL APPEND PROPERTY SEVENROUNDS_CORE_LIBRARIES ${target})
endfunction()
