#include <QTest>

#include "services/gateway/open_api.h"

using namespace sw;

namespace {

std::vector<Route> someRoutes() {
    Route create;
    create.method = "POST";
    create.pattern = "/api/job/jobs/:id/cancel";
    create.summary = "Cancels a job.";
    create.requestSchema = {{"type", "object"}};
    create.responseSchema = {{"type", "object"}};
    Route health;
    health.method = "GET";
    health.pattern = "/health";
    health.scope = Scope::Open;
    return {create, health};
}

}  // namespace

class TestOpenApi : public QObject {
    Q_OBJECT

private slots:
    void eachRouteIsAnOperation() {
        const Json document = openApiDocument(someRoutes(), "1.0");
        QVERIFY(document["openapi"] == "3.1.0");
        const Json& cancel = document["paths"]["/api/job/jobs/{id}/cancel"]["post"];
        QVERIFY(cancel["operationId"] == "postJobJobsIdCancel");
        QVERIFY(cancel["parameters"][0]["name"] == "id");
        QVERIFY(cancel["parameters"][0]["required"] == true);
        QVERIFY(cancel["tags"][0] == "job");
        QVERIFY(cancel["x-scope"] == "generate");
        QVERIFY(cancel["responses"].contains("401"));
        const Json& health = document["paths"]["/health"]["get"];
        QVERIFY(health["security"] == Json::array());
        QVERIFY(!health["responses"].contains("401"));
        QVERIFY(!health.contains("requestBody"));
    }

    void theDocumentDescribesItself() {
        const std::vector<Route> routes = documentationRoutes(someRoutes(), "1.0", "<p>page</p>");
        QCOMPARE(routes.size(), std::size_t{2});
        const HttpResponse document = routes[0].handler({});
        const Json paths = Json::parse(document.body)["paths"];
        for (const char* path : {"/health", "/api/job/jobs/{id}/cancel", "/api/openapi.json", "/api/docs"})
            QVERIFY2(paths.contains(path), path);
        const HttpResponse page = routes[1].handler({});
        QCOMPARE(page.body, std::string("<p>page</p>"));
        QVERIFY(page.type.starts_with("text/html"));
    }
};

QTEST_APPLESS_MAIN(TestOpenApi)
#include "tst_open_api.moc"
