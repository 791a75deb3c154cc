using SellingPartner.Telemetry;

namespace SellingPartner.Http;

/// <summary>
/// What the handlers of a request have to know that HTTP does not say. Travels with the message, see <see cref="RequestState"/>.
/// </summary>
/// <param name="Operation">The operation.</param>
/// <param name="Target">The target, for messages.</param>
/// <param name="Form">What a successful response must be.</param>
/// <param name="Call">The call it is part of; null for work that no call asked for, such as a login.</param>
internal sealed record RequestInfo(ApiOperation Operation, string Target, ResponseForm Form, ApiCall? Call);
