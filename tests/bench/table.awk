# Turns "name value unit" lines into the table of figures. A line that was not measured is
# said so: a figure that silently is not there would look as if it were met.

{ value[$1] = $2; unit[$1] = $3 }

function row(what, name, peer, target, limit, figure, against, ratio, met) {
    if (!(name in value)) {
        printf "%-48s %s\n", what, "not measured"
        return
    }
    figure = value[name]
    against = ""
    ratio = ""
    if (peer != "" && (peer in value) && value[peer] > 0) {
        against = sprintf("%.2f %s", value[peer], unit[peer])
        ratio = sprintf("%.2f x", figure / value[peer])
        if (limit ~ /x$/)
            met = (figure / value[peer] <= limit + 0) ? "yes" : "NO"
    }
    if (limit == "")
        met = "-"
    else if (limit !~ /x$/)
        met = (figure <= limit + 0) ? "yes" : "NO"
    if (met == "")
        met = "no peer"
    printf "%-48s %12s %16s %9s   %-22s %s\n", what, sprintf("%.2f %s", figure, unit[name]), against, ratio, target, met
}

END {
    printf "%-48s %12s %16s %9s   %-22s %s\n", "figure", "Ceiba", "peer", "ratio", "target", "met"
    row("start to first picture (KeePassXC)", "start", "start_keepassxc", "at most 0.6 x", "0.6x")
    row("  the same against an empty window", "start", "start_empty_window", "for information", "")
    row("memory, idle, open (KeePassXC)", "memory_open", "memory_open_keepassxc", "at most 0.8 x", "0.8x")
    if (("memory_open" in value) && ("memory_empty_window" in value)) {
        value["memory_above"] = value["memory_open"] - value["memory_empty_window"]
        unit["memory_above"] = "MB"
    }
    row("memory above an empty GLFW + Dear ImGui window", "memory_above", "", "at most 25 MB", 25)
    row("pictures drawn while idle", "idle_frames", "", "0", 0)
    row("wake-ups while idle (KeePassXC)", "idle_wakeups", "idle_wakeups_keepassxc", "at most 2 a second", 2)
    row("  the same with a plan open", "idle_wakeups_open", "", "at most 2 a second", 2)
    row("processor while idle (KeePassXC)", "idle_cpu", "idle_cpu_keepassxc", "0.0 %", 0.04)
    row("  the same with a plan open", "idle_cpu_open", "", "0.0 %", 0.04)
    row("unlock of 1 MB beyond Argon2id", "unlock_beyond_argon2", "", "at most 30 ms", 30)
    row("durable save of 1 MB (bare write + flush)", "save_1mb", "bare_write_1mb", "at most 3 x", "3x")
    row("  the same against write + flush + its cryptography", "save_1mb", "sealed_write_1mb", "at most 1.5 x", "1.5x")
    row("wipe, 4 MiB file: keys gone", "wipe_class0_keys", "", "at most 10 ms", 10)
    row("wipe, 4 MiB file: finished", "wipe_class0_whole", "", "at most 100 ms", 100)
    row("wipe, 16 MiB file: keys gone", "wipe_class1_keys", "", "at most 10 ms", 10)
    row("wipe, 16 MiB file: finished", "wipe_class1_whole", "", "at most 100 ms", 100)
    row("wipe, 64 MiB file: keys gone", "wipe_class2_keys", "", "at most 10 ms", 10)
    row("wipe, 64 MiB file: finished", "wipe_class2_whole", "", "at most 100 ms", 100)
    row("whole assessment after one answer", "recompute", "", "at most 1 ms", 1)
    row("  the same, 60 actors and 2000 incidents", "lists_recompute", "", "at most 1 ms", 1)
    row("a frame: map of 60 actors", "frame_map_of_60_actors", "", "at most 2 ms", 2)
    row("a frame: list of 60 actors", "frame_list_of_60_actors", "", "at most 2 ms", 2)
    row("a frame: list of 2000 incidents", "frame_list_of_2000_incidents", "", "at most 2 ms", 2)
    row("a frame: line of 2000 incidents", "frame_line_of_2000_incidents", "", "at most 2 ms", 2)
    row("a frame: list of 200 measures", "frame_list_of_200_measures", "", "at most 2 ms", 2)
    row("a frame: calendar with 200 measures", "frame_calendar_of_200_measures", "", "at most 2 ms", 2)
    row("search through everything (linear scan)", "search", "search_linear_scan", "at most 10 ms", 10)
    row("  the slowest of 350", "search_worst", "", "at most 10 ms", 10)
    row("one executable", "size", "", "at most 12 MB", 12)
}
