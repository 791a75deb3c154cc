using System.Text.Json;
using System.Text.Json.Serialization;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli.Serve;

/// <summary>Faults of the embedded service in a JSON file: a list of objects with the members of <see cref="McfFaultRule"/>.</summary>
internal static class FaultFile
{
    // By reflection: generated code would set omitted members to the defaults of their types instead of those of the rule.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Replaces the faults of a service by those of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="service">The service.</param>
    /// <exception cref="UsageException">The file is not a list of faults; the service keeps the faults it has.</exception>
    public static void Load(string path, EmbeddedService service)
    {
        var rules = Read(path);
        foreach (var (rule, number) in rules.Select((rule, index) => (rule, index + 1)))
        {
            try
            {
                rule.Check();
            }
            catch (ArgumentException failure)
            {
                throw new UsageException($"{path}: fault {number}: {failure.Message}");
            }
        }

        service.ClearFaults();
        rules.ForEach(rule => service.AddFault(rule));
    }

    private static List<McfFaultRule> Read(string path)
    {
        try
        {
            var rules = JsonSerializer.Deserialize<List<McfFaultRule>>(File.ReadAllText(path), Options);
            return rules is null || rules.Contains(null!) ? throw new UsageException($"{path} must contain a list of faults.") : rules;
        }
        catch (JsonException failure)
        {
            throw new UsageException($"{path} is not a list of faults: {failure.Path ?? "$"}, line {failure.LineNumber + 1}.");
        }
    }
}
