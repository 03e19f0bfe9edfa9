#pragma once

#include "services/http/route.h"

/// What the routes of accounts take and give, for the documentation.
namespace sw::auth_documentation {

inline constexpr int kMostListed = 200;
inline constexpr int kMostDays = 3650;

Json enrolmentSchema();
Json loginSchema();
Json signedInSchema();
Json registeredSchema();
Json messageSchema();
Json meSchema();
Json tokenOrderSchema();
Json madeTokenSchema();
Json tokensSchema();
Json passwordSchema();
Json passwordChangedSchema();
Json invitationOrderSchema();
Json madeInvitationSchema();
Json invitationsSchema();
Json accountChangeSchema();
Json accountSchema();
Json accountsSchema();
Json auditSchema();

/// Parameters and answers, by what the route is called.
void describe(Route& route);

}  // namespace sw::auth_documentation
