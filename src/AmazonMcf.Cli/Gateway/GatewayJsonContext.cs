using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Cli.Gateway;

/// <summary>Reads the configuration without reflection. A member nobody knows is refused: it may be a misspelt one.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(GatewayConfiguration))]
internal sealed partial class GatewayJsonContext : JsonSerializerContext;
