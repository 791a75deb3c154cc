using System.Text.Json;

namespace AmazonMcf.Testing;

/// <summary>What <c>mcf serve</c> prints about itself when it starts: a label and a value on each line.</summary>
internal sealed class PrintedValues
{
    private const string Last = "Refresh token";

    private readonly Dictionary<string, string> values = [];

    private PrintedValues()
    {
    }

    public Uri Endpoint => new(this["Endpoint"]);

    public Uri TokenEndpoint => new(this["Token endpoint"]);

    public string this[string label] => values[label];

    /// <summary>Reads the lines of a program until it has printed all of them.</summary>
    /// <param name="readLine">Reads the next line; null at the end.</param>
    public static async Task<PrintedValues> ReadAsync(Func<Task<string?>> readLine)
    {
        var printed = new PrintedValues();
        while (!printed.values.ContainsKey(Last))
        {
            var line = await readLine() ?? throw new InvalidOperationException($"mcf serve ended before it printed '{Last}'.");
            var parts = line.Split("  ", 2, StringSplitOptions.TrimEntries);
            printed.values[parts[0]] = parts[^1];
        }

        return printed;
    }

    /// <summary>An access token for the printed credentials.</summary>
    public async Task<string> LogInAsync()
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = this["Client id"],
            ["client_secret"] = this["Client secret"],
            ["refresh_token"] = this[Last],
        });
        using var response = await http.PostAsync(TokenEndpoint, form);
        using var token = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return token.RootElement.GetProperty("access_token").GetString()!;
    }
}
