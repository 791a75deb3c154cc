using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>
/// Login with Amazon did not issue an access token, or its response cannot be read. Source: token responses of Login with Amazon.
/// </summary>
/// <param name="code">The error code of the response, for example <c>invalid_grant</c>.</param>
/// <param name="message">One sentence without secrets.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfAuthenticationException(string code, string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <summary>The code used if the response cannot be read.</summary>
    internal const string Unreadable = "unreadable_answer";

    /// <summary>The error code of the response.</summary>
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
                "The refresh token is wrong, was revoked, or belongs to a different application. Ask the seller to authorize the "
                    + "application again, and connect with the new token.",
            "invalid_client" =>
                "The client id or client secret is wrong or was rotated. Copy both again from the developer console and reconnect.",
            "unauthorized_client" =>
                "The application cannot use this type of login. Check in the developer console that it is a Selling Partner API "
                    + "application.",
            Unreadable =>
                "Only the login failed; the request was not sent. Run the command again with the same input. If it fails again, "
                    + "check the connection's token endpoint and any proxy in between.",
            _ => "Check the client id, client secret and refresh token, and connect again.",
        };

    /// <inheritdoc />
    public override bool IsTransient => Code == Unreadable;

    /// <inheritdoc />
    public override bool IsOfTheConnection => true;
}
