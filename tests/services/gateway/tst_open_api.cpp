#include <QTest>

#include "services/gateway/open_api.h"
#include "tests/support/json_schema.h"

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

    void whatARouteSaysOfItself() {
        Route route = someRoutes().front();
        route.group = "films";
        route.responseStatus = 202;
        route.parameters = {{"limit", "query", "integer", "How many."}, {"Prefer", "header", "string", ""}};
        route.answers = {{206, "A part.", {}}, failureAnswer(409, "It is over.")};
        const Json operation = openApiDocument({route}, "1.0")["paths"]["/api/job/jobs/{id}/cancel"]["post"];
        QVERIFY(operation["tags"][0] == "films");
        QVERIFY(!operation["responses"].contains("200"));
        QVERIFY(operation["responses"]["202"]["content"].contains("application/json"));
        QVERIFY(!operation["responses"]["206"].contains("content"));
        QVERIFY(operation["responses"]["409"]["content"]["application/json"]["schema"]["$ref"] == "#/components/schemas/Error");
        for (const char* status : {"400", "401", "403", "404", "413", "415", "421", "503", "504"})
            QVERIFY2(operation["responses"].contains(status), status);
        QCOMPARE(operation["parameters"].size(), std::size_t{3});
        QVERIFY(operation["parameters"][1]["in"] == "query" && operation["parameters"][1]["schema"]["type"] == "integer");
    }

    void whatIsNotJsonHasItsType() {
        Route route = someRoutes().back();
        route.responseType = "text/event-stream";
        const Json answer = openApiDocument({route}, "1.0")["paths"]["/health"]["get"]["responses"]["200"];
        QVERIFY(answer["content"] == Json({{"text/event-stream", Json::object()}}));
    }

    /// The validator of the tests, which would find nothing if it were broken.
    void mistakesAreFound_data() {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("mistakes");
        const auto row = [](const char* name, const char* schema, const char* value, int mistakes) {
            QTest::newRow(name) << QString(schema) << QString(value) << mistakes;
        };
        row("type", R"({"type":"string"})", "7", 1);
        row("types", R"({"type":["string","null"]})", "null", 0);
        row("whole number", R"({"type":"integer"})", "2.5", 1);
        row("enum", R"({"enum":["a","b"]})", R"("c")", 1);
        row("required", R"({"required":["a","b"]})", R"({"a":1})", 1);
        row("members", R"({"properties":{"a":{"type":"string"}}})", R"({"a":1,"b":2})", 1);
        row("other members", R"({"properties":{"a":{}},"additionalProperties":{"type":"string"}})", R"({"a":1,"b":2})", 1);
        row("items", R"({"items":{"type":"string"}})", R"([1,"a",2])", 2);
        row("few", R"({"minItems":1})", "[]", 1);
        row("beyond", R"({"minimum":0,"maximum":1})", "1.5", 1);
        row("any of", R"({"anyOf":[{"required":["a"]},{"required":["b"]}]})", "{}", 1);
        row("reference", R"({"$ref":"@named"})", "7", 1);
        row("unknown keyword", R"({"pattern":"a"})", "7", 1);
        row("all well", R"({"type":"object","required":["a"],"properties":{"a":{"$ref":"@named"}}})", R"({"a":"b"})", 0);
    }
    void mistakesAreFound() {
        QFETCH(QString, schema);
        QFETCH(QString, value);
        QFETCH(int, mistakes);
        const Json document = {{"named", {{"type", "string"}}}};
        const auto found = test::JsonSchema(document).mistakes(Json::parse(value.toStdString()), Json::parse(schema.replace("@", "#/").toStdString()));
        QCOMPARE(static_cast<int>(found.size()), mistakes);
    }

    void theDocumentDescribesItself() {
        const std::vector<Route> routes = documentationRoutes(someRoutes(), "1.0", "<p>page</p>");
        QCOMPARE(routes.size(), std::size_t{2});
        const HttpResponse document = routes[0].handler({});
        const Json paths = Json::parse(document.body)["paths"];
        for (const char* path : {"/ready", "/metrics", "/health", "/api/job/jobs/{id}/cancel", "/api/openapi.json", "/api/docs"})
            QVERIFY2(paths.contains(path), path);
        const HttpResponse page = routes[1].handler({});
        QCOMPARE(page.body, std::string("<p>page</p>"));
        QVERIFY(page.type.starts_with("text/html"));
    }
};

QTEST_APPLESS_MAIN(TestOpenApi)
#include "tst_open_api.moc"
