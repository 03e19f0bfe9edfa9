#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "services/billing/credits.h"
#include "services/store/connection.h"

namespace sw {

/// Who is named on an invoice, as lines: name, address, tax number.
using InvoiceParty = std::vector<std::string>;

/// What the settings say about invoices.
struct InvoiceParties {
    InvoiceParty seller = {};
    /// The lines of an account, as it is known now; empty: the account's id.
    std::function<InvoiceParty(const std::string& account)> buyerOf = {};
    std::int64_t taxBasisPoints = 0;  ///< that prices hold: 1900 for 19 %
};

/// A paid invoice, as it was when it was made; it is never changed. Numbers count from 1 without gaps.
struct Invoice {
    std::int64_t number = 0;
    std::string id;  ///< "2026-000001": the year and the number
    std::string account;
    std::string purchase;
    std::int64_t at = 0;
    std::string item;  ///< "Premium 1: 1000 credits"
    Money total;
    std::int64_t taxBasisPoints = 0;
    InvoiceParty seller;
    InvoiceParty buyer;

    /// The tax that the total holds, rounded to the nearest smallest unit.
    [[nodiscard]] Money tax() const;
    [[nodiscard]] Money net() const { return {total.minor - tax().minor, total.currency}; }
};

Json invoiceJson(const Invoice& invoice);

/// The invoice on a page of A4, as PDF. `fontFamily` is one that the program brings. Any thread; needs a QGuiApplication.
Result<std::string> invoicePdf(const Invoice& invoice, const std::string& fontFamily);

/// In the table of invoices; what writes belongs into a transaction.
namespace invoices {
/// Gives it the next number and its id, and writes it.
Result<void> add(Connection& connection, Invoice& invoice);
/// Those of an account ("" for all), newest first; with `id` that one alone.
Result<std::vector<Invoice>> find(Connection& connection, const std::string& account, const std::string& id = {});
}  // namespace invoices

}  // namespace sw
