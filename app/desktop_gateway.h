#pragma once

#include <memory>
#include <string>

#include "app/composition.h"
#include "ui/studio.h"

namespace sw::app {

/// The gateway inside the desktop program: what `serve` answers, for programs on this machine, with the project in the window
/// among the projects. Main thread; the server has a thread of its own.
class DesktopGateway {
public:
    /// `composition` outlives this.
    explicit DesktopGateway(Composition& composition);
    ~DesktopGateway();

    /// Gives the address that it listens at. `editor` outlives the next stop(). Fails with a sentence when the port is taken or
    /// another program has the jobs.
    Result<std::string> start(ui::Editor& editor, int port);
    /// Ends at once: what runs is interrupted, and jobs go on after the next start.
    void stop();

private:
    struct Running;

    Composition& m_composition;
    std::unique_ptr<Running> m_running;
};

/// The same as the window's switch knows it.
ui::AutomationControls automationControls(Composition& composition);

}  // namespace sw::app
