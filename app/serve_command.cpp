#include <QEventLoop>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>

#include "app/command.h"
#include "app/gateway_options.h"
#include "app/served_projects.h"
#include "app/services.h"
#include "core/base/text.h"
#include "services/auth/account_authenticator.h"
#include "services/gateway/gateway_server.h"
#include "services/http/access_token.h"

namespace sw::app {
namespace {

/// The servers of one `serve`, and what they share.
struct Serving {
    explicit Serving(Monitoring& of) : monitoring(of), metrics(of.metrics()) {}

    Monitoring& monitoring;
    Metrics& metrics;
    OwnerThread owner;  // this thread
    std::unique_ptr<ServedProjects> projects;
    std::unique_ptr<GatewayParts> parts;
    std::unique_ptr<Authenticator> user;           // knows this machine's user
    std::unique_ptr<Authenticator> authenticator;  // knows the accounts as well
    std::vector<std::unique_ptr<GatewayServer>> servers;
};

Result<std::unique_ptr<Authenticator>> authenticatorFor(const CommandContext& context, const GatewaySettings& settings) {
    if (!context.arguments.has("no-auth")) {
        SW_TRY(const std::string token, ownerToken(accessTokenFile()));
        return std::unique_ptr<Authenticator>(std::make_unique<OwnerAuthenticator>(token));
    }
    if (!isLoopbackAddress(settings.host))
        return fail(ErrorCode::Usage, "--no-auth is only for servers that nobody else can reach, and " + settings.host +
                                          " can be reached. Leave --no-auth out, or --host.");
    context.console.warning("--no-auth: every program on this machine may use the gateway, without a token.");
    return std::unique_ptr<Authenticator>(std::make_unique<NoAuthentication>());
}

/// Passwords and tokens do not go over a network in clear.
Result<void> checkReach(const Settings& settings, const GatewaySettings& gateway) {
    if (isLoopbackAddress(gateway.host) || settings.value("gateway.tls.certificate") || settings.on("gateway.behindProxy"))
        return {};
    return fail(ErrorCode::Usage, "Others can reach " + gateway.host +
                                      ", and what they send could be read on its way. Give a certificate with the settings gateway.tls.certificate "
                                      "and gateway.tls.key, or put a proxy that speaks TLS in front and say so with gateway.behindProxy: true.");
}

Result<const Service*> serviceNamed(const std::string& name) {
    const auto found = std::ranges::find(services(), name, &Service::name);
    if (found != services().end())
        return &*found;
    std::vector<std::string> names;
    for (const Service& service : services())
        names.push_back(service.name);
    const std::string near = nearest(name, names);
    return fail(ErrorCode::Usage, "There is no service \"" + name + "\"." + (near.empty() ? "" : " Did you mean " + near + "?") +
                                      " There are " + joined(names, ", ") + ".");
}

Result<int> start(Serving& serving, GatewaySettings settings, std::vector<Route> routes) {
    observe(settings, serving.monitoring);
    auto server = std::make_unique<GatewayServer>();
    SW_CHECK(server->start(std::move(settings), std::move(routes), *serving.authenticator, serving.metrics, requestLog(serving.monitoring)));
    serving.servers.push_back(std::move(server));
    return serving.servers.back()->port();
}

/// One service alone, without its prefix.
Result<int> startService(Serving& serving, GatewaySettings settings, const Service& service) {
    settings.title = service.title + " Service";
    settings.version.clear();
    settings.forwards.clear();
    settings.checks = readyChecks(*serving.parts);
    return start(serving, settings, ownRoutes(service, *serving.parts));
}

Result<int> startGateway(Serving& serving, GatewaySettings settings) {
    nameServices(settings);
    settings.checks = readyChecks(*serving.parts);
    SW_TRY(std::vector<Route> routes, allRoutes(*serving.parts));
    return start(serving, settings, std::move(routes));
}

Result<int> startAll(CommandContext& context, Serving& serving, GatewaySettings settings) {
    if (const std::optional<std::string> name = context.arguments.value("only")) {
        if (context.arguments.has("split"))
            return fail(ErrorCode::Usage, "--only and --split exclude each other.");
        SW_TRY(const Service* const service, serviceNamed(*name));
        if (!context.settings.value("port"))
            settings.port += service->port;
        return startService(serving, settings, *service);
    }
    if (context.arguments.has("split")) {
        for (const Service& service : services()) {
            GatewaySettings own = settings;
            own.port = settings.port == 0 ? 0 : settings.port + service.port;
            SW_TRY(const int port, startService(serving, own, service));
            context.console.emit({{"event", "service"}, {"name", service.name}, {"url", addressOf(settings, port)}});
            context.console.print(service.name + " at " + addressOf(settings, port));
        }
    }
    return startGateway(serving, settings);
}

/// Runs this thread's events until the program is to end, and then until the last answer is out.
void waitForEnd(const CommandContext& context, Serving& serving) {
    QEventLoop loop;
    const auto quit = [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); };
    {
        const std::stop_callback onStop(context.stop, quit);
        loop.exec();
    }
    std::atomic<std::size_t> left = serving.servers.size();
    for (const std::unique_ptr<GatewayServer>& server : serving.servers)
        server->drain([&left, quit] {
            if (--left == 0)
                quit();
        });
    loop.exec();
    for (const std::unique_ptr<GatewayServer>& server : serving.servers)
        server->stop();
    if (JobQueue* jobs = serving.parts->jobs())
        jobs->stop();
}

Result<void> runServe(CommandContext& context) {
    SW_TRY(const GatewaySettings settings, gatewaySettings(context.settings));
    Serving serving(context.composition.monitoring());
    SW_TRY(serving.user, authenticatorFor(context, settings));
    if (context.console.level() >= Console::LogLevel::Notice)
        serving.monitoring.logToTerminal(stderr);
    const auto only = context.arguments.value("only");
    if (!only)
        SW_CHECK(checkPort(settings));  // before anything else is taken
    SW_CHECK(checkReach(context.settings, settings));
    if (!only) {
        SW_TRY(SessionTools tools, context.composition.tools());
        serving.projects = std::make_unique<ServedProjects>(std::move(tools), projectsFolder(), serving.owner);
    }
    SW_TRY(serving.parts, GatewayParts::open(context.composition, context.settings, serving.metrics, !only || *only == "job", serving.projects.get()));
    SW_TRY(serving.authenticator, AccountAuthenticator::make(serving.parts->access().store(), *serving.user));
    SW_TRY(const int port, startAll(context, serving, settings));
    if (JobQueue* jobs = serving.parts->jobs())
        SW_CHECK(jobs->start());
    const std::string address = addressOf(settings, port);
    context.console.emit({{"event", "listening"}, {"url", address}});
    context.console.print("listening on " + address);
    waitForEnd(context, serving);
    return {};
}

Result<void> runToken(CommandContext& context) {
    SW_TRY(const std::string token, ownerToken(accessTokenFile()));
    context.console.emit({{"event", "done"}, {"token", token}, {"file", accessTokenFile().string()}});
    context.console.print(token);
    return {};
}

}  // namespace

std::vector<Command> serveCommands() {
    return {{"serve",
             "[--host H] [--port 3000] [--split | --only NAME] [--no-auth]",
             "the gateway: the same over HTTP, without a window",
             {{"host", "H", "address to listen at (127.0.0.1)"},
              {"port", "N", "port to listen at (3000); 0 takes a free one"},
              {"split", "", "each service also at a port of its own, from the next one on"},
              {"only", "NAME", "one service alone, without its prefix"},
              {"no-auth", "", "ask for no token; only where nobody else can reach it"}},
             runServe},
            {"token", "", "the token that programs of yours call the gateway with", {}, runToken}};
}

}  // namespace sw::app
