using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// The service denied access: HTTP 401 or 403. A missing role, the wrong region and revoked consent are indistinguishable.
/// </summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfUnauthorizedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfUnauthorized";

    /// <inheritdoc />
    public override string RecommendedAction =>
        $"Check that the application has {Role}, that the seller has consented in this region, and that the refresh token belongs "
            + "to this application.";

    private string Role => Context.Role is { } role ? "the role " + role : "the role that the operation needs";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
