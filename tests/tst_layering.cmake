# SPDX-License-Identifier: MIT
# Checks that each folder includes only what its layer may use. Linking is not enough: with Qt Core alone the headers
# of Qt Widgets are found as well, and some use of them even links.
#   cmake -DROOT=<project> -DQT_HEADERS=<folder that holds QtCore, QtGui, …> -P tst_layering.cmake
cmake_minimum_required(VERSION 3.25)

# The standard library, and what POSIX and Linux have.
set(standard "[a-z_0-9]+|unistd\\.h|fcntl\\.h|sys/[a-z]+\\.h")

set(violations "")
set(checked 0)

# Files matching <glob> may include <…> of these Qt modules and of <angle>, and "…" of <quoted>.
function(layer glob)
    cmake_parse_arguments(arg "" "ANGLE;QUOTED" "QT" ${ARGN})
    file(GLOB files RELATIVE "${ROOT}" "${ROOT}/${glob}.h" "${ROOT}/${glob}.cpp" "${ROOT}/${glob}.h.in")
    foreach(file IN LISTS files)
        math(EXPR checked "${checked} + 1")
        file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS includes)
            set(ok FALSE)
            if(line MATCHES "<([^>]+)>")
                set(name "${CMAKE_MATCH_1}")
                if(name MATCHES "^(${standard})$" OR (arg_ANGLE AND name MATCHES "^(${arg_ANGLE})$"))
                    set(ok TRUE)
                endif()
                foreach(module IN LISTS arg_QT)
                    if(EXISTS "${QT_HEADERS}/${module}/${name}")
                        set(ok TRUE)
                    endif()
                endforeach()
            elseif(line MATCHES "\"([^\"]+)\"")
                if(CMAKE_MATCH_1 MATCHES "^(${arg_QUOTED}|[a-z]+\\.moc)$")
                    set(ok TRUE)
                endif()
            endif()
            if(NOT ok)
                string(APPEND violations "  ${file}: ${line}\n")
            endif()
        endforeach()
    endforeach()
    set(checked ${checked} PARENT_SCOPE)
    set(violations "${violations}" PARENT_SCOPE)
endfunction()

layer("model/*" QT QtCore ANGLE "yaml-cpp/[a-z/]+\\.h" QUOTED "model/.+")
layer("rules/*" QT QtCore QUOTED "(model|rules)/.+")
layer("rules/report/*" QT QtCore QtGui QtSvg ANGLE "KSyntaxHighlighting/.+|graphviz/gvc\\.h" QUOTED "(model|rules)/.+")
layer("ui/*" QT QtCore QtGui QtWidgets QtConcurrent QtSvg QtSvgWidgets QtPrintSupport ANGLE "KSyntaxHighlighting/.+"
      QUOTED "(model|rules|ui)/.+")
# Both programs share this folder; all but the window's main() do without Qt Widgets.
layer("app/[!m]*" QT QtCore QtGui QUOTED "(model|rules|app)/.+")
layer("app/main" QT QtCore QtGui QtWidgets QUOTED "(model|rules|ui|app)/.+")

if(checked EQUAL 0)
    message(FATAL_ERROR "No sources below '${ROOT}'")
endif()
if(NOT EXISTS "${QT_HEADERS}/QtCore/QString")
    message(FATAL_ERROR "No headers of Qt below '${QT_HEADERS}'")
endif()
if(NOT violations STREQUAL "")
    message(FATAL_ERROR "These includes reach out of their layer:\n${violations}")
endif()
message(STATUS "${checked} files keep to their layers")
