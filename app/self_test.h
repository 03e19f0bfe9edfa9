#pragma once

#include <stop_token>

#include "app/composition.h"
#include "app/console.h"

namespace sw::app {

/// Whether the installation works: opens the sample project, renders ten of its frames, exports a second of it, starts
/// the gateway on a free port and asks it for /health. Says each step in a line ({"event":"step","step","ok","said"}),
/// and ends at the first that fails. Needs no display, no sound and no network but this machine's own, reads no
/// settings, and writes only in a temporary folder that it removes. Gives the exit code: 0 when all went well, 1
/// otherwise.
///
/// Changes the environment: nothing else of the program may run at the same time.
int selfTest(Console& console, Composition& composition, const std::stop_token& stop);

}  // namespace sw::app
