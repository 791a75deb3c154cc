using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>Writes the lines of the log without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GatewayLogLine))]
internal sealed partial class GatewayLogContext : JsonSerializerContext;
