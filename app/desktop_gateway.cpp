#include "app/desktop_gateway.h"

#include "app/gateway_options.h"
#include "app/services.h"
#include "app/studio_projects.h"
#include "services/auth/account_authenticator.h"
#include "services/gateway/gateway_server.h"
#include "services/http/access_token.h"
#include "services/http/authenticator.h"

namespace sw::app {

/// Those below use those above.
struct DesktopGateway::Running {
    Running(ui::Editor& editor, const std::string& token) : projects(editor, projectsFolder(), owner), user(token) {}

    OwnerThread owner;
    StudioProjects projects;
    std::unique_ptr<GatewayParts> parts;
    OwnerAuthenticator user;
    std::unique_ptr<AccountAuthenticator> authenticator;
    GatewayServer server;
};

DesktopGateway::DesktopGateway(Composition& composition) : m_composition(composition) {}

DesktopGateway::~DesktopGateway() {
    stop();
}

Result<std::string> DesktopGateway::start(ui::Editor& editor, int port) {
    stop();
    SW_TRY(const Settings settings, Settings::load(m_composition.disk(), {}));
    SW_TRY(GatewaySettings gateway, gatewaySettings(settings));
    gateway.host = "127.0.0.1";
    gateway.tls.reset();  // nobody else can reach it, and no certificate names it
    gateway.port = port;
    SW_CHECK(checkPort(gateway));  // before anything else is taken
    nameServices(gateway);
    SW_TRY(const std::string token, ownerToken(accessTokenFile()));
    auto running = std::make_unique<Running>(editor, token);
    Monitoring& monitoring = m_composition.monitoring();
    SW_TRY(running->parts, GatewayParts::open(m_composition, settings, monitoring.metrics(), true, &running->projects));
    SW_TRY(running->authenticator, AccountAuthenticator::make(running->parts->access().store(), running->user));
    SW_TRY(std::vector<Route> routes, allRoutes(*running->parts));
    gateway.checks = readyChecks(*running->parts);
    observe(gateway, monitoring);
    SW_CHECK(running->server.start(gateway, std::move(routes), *running->authenticator, monitoring.metrics(), requestLog(monitoring)));
    if (const Result<void> begun = running->parts->jobs()->start(); !begun) {
        running->server.stop();
        return tl::unexpected<Error>(begun.error());
    }
    m_running = std::move(running);
    return addressOf(gateway.host, m_running->server.port());
}

void DesktopGateway::stop() {
    if (!m_running)
        return;
    m_running->server.stop();
    m_running->parts->jobs()->stop();
    m_running.reset();
}

ui::AutomationControls automationControls(Composition& composition) {
    const auto gateway = std::make_shared<DesktopGateway>(composition);
    return {[gateway](ui::Editor& editor, int port) { return gateway->start(editor, port); }, [gateway] { gateway->stop(); },
            [] { return ownerToken(accessTokenFile()); }};
}

}  // namespace sw::app
