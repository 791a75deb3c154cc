using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service denied access: HTTP 401 or 403. A missing role, another region or a revoked consent look the same.</summary>
/// <param name="message">One sentence: what, which, why.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfUnauthorizedException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfUnauthorized";

    /// <inheritdoc />
    public override string RecommendedAction =>
        $"Check that the application has {Role}, that the seller has consented in this region, and that the refresh token is of this "
            + "application.";

    private string Role => Context.Role is { } role ? "the role " + role : "the role that the operation needs";

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
