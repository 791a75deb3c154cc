namespace AmazonMcf.Cli.Gateway;

/// <summary>What the log says of one request: nothing personal, no key and no value of a parameter.</summary>
/// <param name="Time">When it was answered.</param>
/// <param name="RequestId">The id that the client was told too.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Error">The code of the error; null when there was none.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record GatewayLogLine(string Time, string RequestId, string Operation, int Status, string? Error, int Milliseconds);
