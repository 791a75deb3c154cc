namespace AmazonMcf.Service.Http;

/// <summary>A rejection as it is answered.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Code">The kind in one word.</param>
/// <param name="Message">The reason in a sentence.</param>
/// <param name="Details">What follows the message; null leaves the member out.</param>
internal sealed record Failure(int Status, string Code, string Message, string? Details)
{
    /// <summary>The kind as the header <c>x-amzn-ErrorType</c> names it.</summary>
    public string ErrorType => Status switch
    {
        400 => "InvalidInputException",
        403 => "AccessDeniedException",
        404 => "ResourceNotFoundException",
        409 => "ConflictException",
        413 => "RequestTooLargeException",
        415 => "UnsupportedMediaTypeException",
        429 => "TooManyRequestsException",
        501 => "UnsupportedOperationException",
        503 => "ServiceUnavailableException",
        _ => "InternalFailureException",
    };
}
