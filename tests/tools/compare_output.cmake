# SPDX-License-Identifier: BSL-1.0
# cmake -D program=… -D expected=….txt -D actual=… -P compare_output.cmake
# Runs the program and compares what it prints, to the byte.

string(REGEX REPLACE "\\.txt$" "" case "${expected}")
set(arguments)
if(EXISTS "${case}.args")
  file(READ "${case}.args" arguments)
  separate_arguments(arguments UNIX_COMMAND "${arguments}")
endif()
set(exit_code 0)
if(EXISTS "${case}.exit")
  file(READ "${case}.exit" exit_code)
  string(STRIP "${exit_code}" exit_code)
endif()

execute_process(COMMAND "${program}" ${arguments}
  OUTPUT_FILE "${actual}" ERROR_VARIABLE complaint RESULT_VARIABLE result)
if(NOT result STREQUAL exit_code)
  message(FATAL_ERROR "${program} ended with ${result}, not ${exit_code}\n${complaint}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${expected}" "${actual}" RESULT_VARIABLE differs)
if(differs)
  find_program(diff diff)
  if(diff)
    execute_process(COMMAND "${diff}" -u "${expected}" "${actual}")
  endif()
  message(FATAL_ERROR "${actual} is not what ${expected} says")
endif()
