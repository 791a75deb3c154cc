namespace AmazonMcf.Service.Book;

/// <summary>What was decided on a request for returns.</summary>
/// <param name="Order">The order.</param>
/// <param name="Accepted">What may come back.</param>
/// <param name="Refused">What may not.</param>
/// <param name="Authorizations">The new authorizations.</param>
internal sealed record ReturnDecision(
    OrderRecord Order, List<ReturnRecord> Accepted, List<RefusedReturn> Refused, List<ReturnAuthorizationRecord> Authorizations);
