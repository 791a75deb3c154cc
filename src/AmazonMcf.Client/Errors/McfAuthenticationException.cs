using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// Login with Amazon refused to give an access token, or its answer cannot be read. Source: token answers of Login with Amazon.
/// </summary>
/// <param name="code">The error code of the answer, for example <c>invalid_grant</c>.</param>
/// <param name="message">One sentence without secrets.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfAuthenticationException(string code, string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <summary>Stands for the code of an answer that cannot be read.</summary>
    internal const string Unreadable = "unreadable_answer";

    /// <summary>The error code of the answer.</summary>
    public string Code { get; } = code;

    /// <inheritdoc />
    public override string ErrorId => Code switch
    {
        "invalid_grant" => "McfInvalidGrant",
        "invalid_client" => "McfInvalidClient",
        "unauthorized_client" => "McfUnauthorizedClient",
        _ => "McfLoginFailed",
    };

    /// <inheritdoc />
    public override string RecommendedAction =>
        Code switch
        {
            "invalid_grant" =>
                "The refresh token is wrong, revoked or of another application: let the seller authorise the application again and "
                    + "connect with the new token.",
            "invalid_client" =>
                "The client id or the client secret is wrong or was rotated: copy both again from the developer console and connect again.",
            "unauthorized_client" =>
                "The application may not use this kind of login: check in the developer console that it is a Selling Partner API "
                    + "application.",
            Unreadable =>
                "Run the same input again: nothing was sent. If it fails again, check the token endpoint of the connection and the "
                    + "proxy between.",
            _ => "Check client id, client secret and refresh token, and connect again.",
        };

    /// <inheritdoc />
    public override bool IsTransient => Code == Unreadable;

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
