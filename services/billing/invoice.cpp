#include "services/billing/invoice.h"

#include "services/billing/credit_plans.h"

namespace sw {
namespace {

constexpr std::int64_t kWhole = 10'000;  // basis points

InvoiceParty partyFrom(const std::string& text) {
    const Json lines = Json::parse(text, nullptr, false);
    InvoiceParty party;
    if (lines.is_array())
        for (const Json& line : lines)
            party.push_back(line.is_string() ? line.get<std::string>() : "");
    return party;
}

}  // namespace

Money Invoice::tax() const {
    // total = net + net · rate, so that tax = total · rate / (1 + rate).
    const std::int64_t divisor = kWhole + taxBasisPoints;
    __extension__ using Wide = __int128;
    const Wide tax = (static_cast<Wide>(total.minor) * taxBasisPoints + divisor / 2) / divisor;
    return {static_cast<std::int64_t>(tax), total.currency};
}

Json invoiceJson(const Invoice& invoice) {
    return {{"id", invoice.id},
            {"date", periodOf(PlanPeriod::Day, invoice.at)},
            {"item", invoice.item},
            {"net", amountText(invoice.net())},
            {"tax", amountText(invoice.tax())},
            {"total", amountText(invoice.total)},
            {"currency", invoice.total.currency},
            {"url", "/api/billing/invoices/" + invoice.id + ".pdf"}};
}

namespace invoices {

Result<void> add(Connection& connection, Invoice& invoice) {
    // The row stays locked until the transaction ends, and a transaction that is taken back takes its number back.
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("UPDATE counters SET value = value + 1 WHERE name = 'invoice' RETURNING value"));
    if (rows.empty())
        return fail(ErrorCode::Internal, "The invoices cannot be counted. Put a copy of the database back.");
    invoice.number = rows.front().integer(0);
    const std::string digits = std::to_string(invoice.number);
    invoice.id = periodOf(PlanPeriod::Day, invoice.at).substr(0, 5) + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
    return connection
        .change("INSERT INTO invoices (number, id, account, purchase, at, item, minor, currency, tax, seller, buyer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                {invoice.number, invoice.id, invoice.account, invoice.purchase, invoice.at, invoice.item, invoice.total.minor, invoice.total.currency,
                 invoice.taxBasisPoints, canonicalText(invoice.seller), canonicalText(invoice.buyer)})
        .map([](std::int64_t) {});
}

Result<std::vector<Invoice>> find(Connection& connection, const std::string& account, const std::string& id) {
    std::string where = " WHERE 1 = 1";
    SqlValues values;
    for (const auto& [column, value] : {std::pair{"account", account}, {"id", id}})
        if (!value.empty()) {
            where += std::string(" AND ") + column + " = ?";
            values.emplace_back(value);
        }
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT number, id, account, purchase, at, item, minor, currency, tax, seller, buyer FROM invoices" + where + " ORDER BY number DESC",
                           values));
    std::vector<Invoice> found;
    for (const SqlRow& row : rows)
        found.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.text(5), {row.integer(6), row.text(7)}, row.integer(8),
                         partyFrom(row.text(9)), partyFrom(row.text(10))});
    return found;
}

}  // namespace invoices
}  // namespace sw
