namespace AmazonMcf.Testing;

/// <summary>A request as it left: what the other side would see.</summary>
public sealed record SentRequest(string Method, Uri Address, IReadOnlyList<string> Headers, string? Body)
{
    public string PathAndQuery => Address.PathAndQuery;

    public string? Header(string name) => Headers
        .FirstOrDefault(header => header.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    /// <summary>All of it as one text: the request line, the headers by name, the body.</summary>
    public override string ToString() =>
        $"{Method} {PathAndQuery}\n{string.Join("\n", Headers.Order(StringComparer.Ordinal))}{(Body is null ? "" : "\n\n" + Body)}";

    public static async Task<SentRequest> FromAsync(HttpRequestMessage message)
    {
        var headers = message.Headers.NonValidated.Concat(message.Content?.Headers.NonValidated ?? default)
            .Select(header => header.Key + ": " + header.Value.ToString());
        var body = message.Content is null ? null : await message.Content.ReadAsStringAsync();
        return new SentRequest(message.Method.Method, message.RequestUri!, [.. headers], string.IsNullOrEmpty(body) ? null : body);
    }
}
